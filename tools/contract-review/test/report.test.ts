import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../src/bump.js';
import type { Change } from '../src/change.js';
import { judge, type Review } from '../src/judge.js';
import { FORMATS, report } from '../src/report/index.js';
import { escaped, span } from '../src/report/inline.js';
import { readable } from '../src/report/words.js';
import type { TypesDiff } from '../src/types/diff.js';
import { change } from './support/changes.js';

const WITNESS = {
  operation: 'createThing',
  side: 'request',
  where: 'request body',
  value: { name: 'a```b', long: 'x'.repeat(3000) },
  reason: '/name must be <b>less</b>\nthan `this`',
} as const;

function reviewOf(changes: Change[], workspace?: Workspace, types: TypesDiff[] = []): Review {
  const unused = [
    { file: 'accepted/x.yaml', fingerprint: '0123456789ab', why: 'There is no such change: delete the file.' },
  ];
  return judge({
    command: 'review',
    base: 'main',
    revision: 'the working tree',
    audiences: ['all', 'some'],
    changes,
    unused,
    types,
    workspace,
  });
}

const WORKSPACE: Workspace = { versions: { one: '0.1.0' }, planned: {} };
const SOME = reviewOf(
  [
    change('Doc', { class: 'DOCS', verdict: 'compatible' }),
    change('A', {
      witness: WITNESS,
      place: { pointer: '#/components/schemas/A', side: 'request', file: 'spec/a,b:c.yaml', line: 7 },
    }),
    change('T', { class: 'TYPES', operations: [] }),
    change('Q', { verdict: 'unknown' }),
    change('K', { acknowledged: { reason: 'Nobody sends it.', file: 'accepted/k.yaml' } }),
    change('C', { verdict: 'compatible', audiences: ['some'] }),
  ],
  WORKSPACE,
  [{ audiences: ['all', 'some'], added: 1, removed: 1, diff: '@@ -1,1 +1,1 @@ A\n-a: 1;\n+a: "```";' }],
);

test.for(FORMATS)('%s says the same on each run', (format) => {
  expect(report(SOME, format, false)).toBe(report(structuredClone(SOME), format, false));
});

test('a reader of the terminal sees all that matters', () => {
  expect(report(SOME, 'terminal', false)).toMatchInlineSnapshot(`
    "Failed: 3 breaking changes for 1 operation, and a changeset is missing.
    main -> the working tree

    breaking A  spec/a,b:c.yaml:7 HTTP rule 758ad98b8414
      A is another.
      for createThing
      Accepted before, refused now (request body of createThing):
        {"name":"a\`\`\`b","long":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
        /name must be <b>less</b> than \`this\`

    not proved compatible Q  #/components/schemas/Q HTTP rule d14b9c637ae6
      Q is another.
      for createThing

    breaking T  #/components/schemas/T TYPES rule e50270c98539
      T is another.

    accepted K  #/components/schemas/K HTTP rule cb4064183005
      K is another.
      for createThing
      accepted Nobody sends it. (accepted/k.yaml)

    compatible C  #/components/schemas/C HTTP rule d281db90a607
      C is another.
      for createThing

    words Doc  #/components/schemas/Doc DOCS rule facd17ec0c73
      Doc is another.
      for createThing

    one: needs minor, planned none

    accepted/x.yaml  This acknowledgement is not used. There is no such change: delete the file.

    A changeset is missing. Run \`review --write\`, or add .changeset/contract-48753c8b.md:

      ---
      'one': minor
      ---

      Breaking changes in \`createThing\`.

      - Breaking: \`A\`: A is another. (\`createThing\`)
      - Breaking: \`Q\`: Q is another. (\`createThing\`)
      - Breaking: \`T\`: T is another.
      - \`K\`: K is another. (\`createThing\`)
      - \`C\`: C is another. (\`createThing\`)
    "
  `);
});

test('colours are for terminals only', () => {
  const colour = '\u001b[';
  expect(report(SOME, 'terminal', true)).toContain(colour);
  expect(report(SOME, 'terminal', false)).not.toContain(colour);
});

test('annotations stand at the file and line, whatever characters it has', () => {
  expect(report(SOME, 'github', false)).toMatchInlineSnapshot(`
    "::error file=spec/a%2Cb%3Ac.yaml,line=7,title=A::A is another.
    ::error title=Q::Q is another.
    ::error title=T::T is another.
    ::error title=contract-review::one needs a minor bump, and no changeset names it: A is another. (and 2 more)
    ::warning file=accepted/x.yaml,title=Unused acknowledgement::There is no such change: delete the file.
    "
  `);
});

test('the JSON is what its schema says', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../schema/review.schema.json'), 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  for (const review of [SOME, reviewOf([]), reviewOf([change('A')])]) {
    validate(JSON.parse(report(review, 'json', false)));
    expect(validate.errors).toBeNull();
  }
  validate({ ...JSON.parse(report(SOME, 'json', false)), gate: 'open' });
  expect(validate.errors).not.toBeNull();
});

describe('the comment for a pull request', () => {
  test('says with no change that there is none', () => {
    expect(report(reviewOf([]), 'markdown', false)).toMatch(/^## No changes\.\n/);
  });

  test('reads well', async () => {
    await expect(report(SOME, 'markdown', false)).toMatchFileSnapshot('report/some.txt');
  });

  test.for([200, 5000])(
    'with %i changes has at most 60,000 bytes, closes what it opens and counts the rest',
    (number) => {
      const many = Array.from({ length: number }, (_, index) =>
        change(`Schéma${index}`, {
          witness: WITNESS,
          operations: [`operation${index}`, ...Array.from({ length: 300 }, (_unused, other) => `other${other}`)],
          verdict: index % 3 === 0 ? 'compatible' : 'breaking',
          reason: 'é'.repeat(900),
        }),
      );
      const text = report(reviewOf(many, WORKSPACE), 'markdown', false);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
      const told = text.match(/^- \*\*/gm)?.length ?? 0;
      const [, left] = /no room for (\d+) more changes: `contract-review.json`/.exec(text) ?? [];
      expect(told + Number(left)).toBe(number);
      expect(told).toBeGreaterThan(5);
      expect(text.includes('| package | now |')).toBe(true);
    },
  );
});

describe('the types in the comment', () => {
  const TYPES = [1, 2, 40].map((number) => ({
    audiences: [`audience ${number}`],
    added: 4000,
    removed: 3000,
    diff: Array.from(
      { length: 7000 },
      (_, line) => `${line < 4000 ? '+' : '-'}            é${number}_${line}: string;`,
    ).join('\n'),
  }));
  const lines = (text: string) => text.match(/^[-+] {12}é\d+_\d+: string;$/gm)?.length ?? 0;

  test('are folded, and cut where they are too long, which is counted', () => {
    const text = report(reviewOf([change('A')], WORKSPACE, TYPES), 'markdown', false);
    expect(text).toContain('<summary>Generated types: 12000 lines added, 9000 removed</summary>');
    const [, left] = /\*(\d+) more lines: `contract-review.json` has all, in `types`\.\*/.exec(text) ?? [];
    expect(lines(text)).toBeGreaterThan(300);
    expect(lines(text) + Number(left)).toBe(21_000);
    expect(Buffer.byteLength(text)).toBeLessThan(25_000);
    expect(text.match(/^```/gm)?.length).toBe(4);
  });

  test('are cut before anything else, and never too long', () => {
    const changes = (number: number) =>
      Array.from({ length: number }, (_, index) => change(`S${index}`, { witness: WITNESS }));
    for (const number of [10, 20, 30, 31, 32, 33, 34, 35, 100]) {
      const text = report(reviewOf(changes(number), WORKSPACE, TYPES), 'markdown', false);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
      expect(text).toContain('Generated types: 12000 lines added');
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
      const entries = text.match(/^- \*\*/gm)?.length ?? 0;
      // An entry is left out only where the lines of the types take less room than it needs.
      if (entries < number) expect(lines(text)).toBeLessThan(80);
    }
  });
});

test.for<[string, string]>([
  ['`a` and b', '`a` and b'],
  ['a_b *c* <d> [e](f) #1 | ~g~ &lt; \\\\', 'a\\_b \\*c\\* \\<d> \\[e\\](f) \\#1 \\| \\~g\\~ \\&lt; \\\\\\\\'],
  ['@us ``x`` `open', '@<!-- -->us `x` \\`open'],
  ['https://a.test www.b.test', 'https:<!-- -->//a.test www<!-- -->.b.test'],
])('words are words: %s', ([text, expected]) => {
  expect(escaped(text)).toBe(expected);
});

test.for<[string, string]>([
  ['a', '`a`'],
  ['a`b', '``a`b``'],
  ['`', '`` ` ``'],
  ['', '`  `'],
  ['a\n\nb', '`a b`'],
])('%j is code', ([text, expected]) => {
  expect(span(text)).toBe(expected);
});

test.for<[string, string]>([
  ['#/components/schemas/Deal/properties/prices/items/properties/value', 'Deal.prices[].value'],
  ['#/components/schemas/Deal/properties/properties', 'Deal.properties'],
  ['#/components/schemas/Deal', 'Deal'],
  ['#/paths/~1deals~1{id}/get', 'GET /deals/{id}'],
  [
    '#/paths/~1deals/post/requestBody/content/application~1json/schema/properties/a',
    'POST /deals requestBody.application/json.a',
  ],
  ['#/paths/~1deals', '/deals'],
  ['#/info', 'info'],
  ['#', 'the document'],
])('%s reads %s', ([pointer, expected]) => {
  expect(readable(pointer)).toBe(expected);
});
