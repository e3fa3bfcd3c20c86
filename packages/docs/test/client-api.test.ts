import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Export } from '../src/client-api/exports.js';
import { clientApiPages } from '../src/client-api/index.js';
import { withLostComments } from '../src/client-api/lost-comments.js';
import { PACKAGES } from '../src/client-api/packages.js';
import { reexports } from '../src/client-api/reexports.js';
import { sectionsOf } from '../src/client-api/sections.js';
import type { Page } from '../src/model/page.js';
import { ROOT } from '../src/site/paths.js';
import { silent, withoutComment } from './support/without-comment.js';

const pages = await clientApiPages();

/** Every anchor of a page. */
function anchors({ sections }: Page): string[] {
  return sections.flatMap(({ id, blocks }) => [
    id,
    ...blocks.flatMap((block) =>
      block.kind === 'values' ? block.groups.flatMap(({ values }) => values.map((value) => value.id)) : [],
    ),
  ]);
}

function page(name: string): Page {
  const found = pages.find(({ path }) => path === `client/${name}`);
  if (found === undefined) throw new Error(name);
  return found;
}

/** What a package exports, by the report of its types: `enums.dealTypeValues` for other entry points. */
async function exported(name: string): Promise<string[]> {
  const report = await readFile(join(ROOT, 'packages', name, '.api/report.md'), 'utf8');
  const own = [
    ...report.matchAll(/^export (?:declare )?(?:abstract )?(?:class|interface|type|function|const) (\w+)/gm),
  ];
  return own.map(([, each = '']) => each);
}

it('has a page for each package, and one that leads to them', () => {
  expect(pages.map(({ path }) => path)).toEqual(['client/index', ...PACKAGES.map((name) => `client/${name}`)]);
});

describe.each(PACKAGES)('%s', (name) => {
  it('shows every export', async () => {
    const names = await exported(name);
    expect(names.length).toBeGreaterThan(3);
    const known = new Set(anchors(page(name)));
    expect(names.filter((each) => !known.has(each))).toEqual([]);
  });

  it('has each anchor once', () => {
    const all = anchors(page(name));
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  it('is light', () => {
    expect(gzipSync(JSON.stringify(page(name))).length).toBeLessThan(16_000);
  });
});

it('tells what each option means, with an anchor of its own', () => {
  const text = JSON.stringify(page('client-core'));
  expect(anchors(page('client-core'))).toEqual(expect.arrayContaining(['RetryOptions.limit', 'ApiError.status']));
  expect(text).toContain('Most attempts after the first. Default: 3.');
});

it('leads to what options have from others', () => {
  const section = page('affiliate-client').sections.find(({ id }) => id === 'AffiliateClientOptions');
  expect(JSON.stringify(section)).toContain('the members of [`ClientOptions`](/client/client-core#ClientOptions)');
  const client = page('affiliate-client').sections.find(({ id }) => id === 'AffiliateClient');
  expect(JSON.stringify(client)).toContain('the members of [`Client`](/client/client-core#Client)');
  const core = page('client-core').sections.find(({ id }) => id === 'NotFoundError');
  expect(JSON.stringify(core)).toContain('[`ApiError`](/client/client-core#ApiError)');
});

it('shows other entry points under their name', () => {
  expect(anchors(page('contract'))).toEqual(expect.arrayContaining(['enums', 'enums.dealTypeValues', 'validators']));
  expect(anchors(page('mock'))).toEqual(expect.arrayContaining(['msw.createHandlers', 'server.startServer']));
});

it('leads to where a thing that is passed on comes from', () => {
  const text = JSON.stringify(page('affiliate-client'));
  expect(text).toContain('[`DealAsset`](/client/contract#DealAsset)');
  expect(text).toContain('[`dealTypeValues`](/client/contract#enums.dealTypeValues)');
  expect(text).toContain('everything of [`@eflow/client-core`](/client/client-core)');
});

it('links only to anchors that are there', () => {
  const known = new Set(
    pages.flatMap((each) => [`/${each.path}`, ...anchors(each).map((id) => `/${each.path}#${id}`)]),
  );
  const links = [...JSON.stringify(pages).matchAll(/\]\((\/client[^)]*)\)/g)].map(([, href = '']) => href);
  expect(links.length).toBeGreaterThan(40);
  expect(links.filter((href) => !known.has(href))).toEqual([]);
});

it('makes no text up, and leaves no tag of a comment as it is', () => {
  const text = JSON.stringify(pages, (_, value) => (value?.kind === 'code' ? null : value));
  expect(text.match(/\{@\w+|[^`]@(throws|param|returns|default|example)\b/g)).toBeNull();
});

it('passes nothing on where the report has nothing', () => {
  expect(reexports("import { a } from 'elsewhere';\nexport { a }\n")).toEqual([]);
});

it('puts short declarations in a list and long ones under a heading', () => {
  const short: Export = {
    name: 'a',
    group: 'Values',
    signature: 'const a: string',
    comment: '',
    members: [],
    bases: [],
  };
  const long = { ...short, name: 'b', signature: `const b: ${'string | '.repeat(20)}number`, comment: 'Text.' };
  expect(sectionsOf([long, short], 'x.')).toEqual([
    {
      id: 'x.values',
      title: 'Values',
      level: 2,
      blocks: [{ kind: 'values', filter: false, groups: [{ values: [{ id: 'x.a', value: 'const a: string' }] }] }],
    },
    {
      id: 'x.b',
      title: 'b',
      level: 3,
      blocks: [
        { kind: 'code', language: 'ts', source: long.signature },
        { kind: 'prose', text: 'Text.' },
      ],
    },
  ]);
});

it.each(PACKAGES)('%s says of each export and of each member what it is', async (name) => {
  const silentMembers = page(name).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'values' ? block.groups.flatMap(({ values }) => values.filter(({ meaning }) => !meaning)) : [],
    ),
  );
  const silentExports = page(name).sections.filter(
    ({ level, blocks }) => level === 3 && blocks[0]?.kind === 'code' && blocks[1]?.kind !== 'prose',
  );
  expect([...silentExports, ...silentMembers].map(({ id }) => id)).toEqual([]);
});

it.each(PACKAGES)('%s has a comment on each member of a type, however deep', async (name) => {
  const names = anchors(page(name)).map((id) => id.split('.').at(-1) ?? '');
  expect(await withoutComment(join(ROOT, 'packages', name), names)).toEqual([]);
});

it('finds what has no comment', () => {
  const text = `/** A. */
export type A = {
    /** B. */
    kind: 'b';
    'deep-one'?: {
        left: string;
        absent?: never;
    };
};
export declare class C extends D<{
    readonly again: string;
}> {
    readonly [Symbol.toStringTag] = "C";
    constructor(text: string);
    /** Again. */
    readonly again: string;
    method<T>(): T;
}
interface Own {
    hidden: string;
}
/** O. */
export interface operations {
    get: {
        parameters: string;
    };
}
`;
  expect(silent(text)).toEqual(["A.'deep-one'", 'A.left', 'C', 'C.constructor', 'C.method', 'operations.get']);
});

it('keeps the comments that API Extractor leaves out', () => {
  const token = (text: string) => ({ kind: 'Content', text });
  const model = JSON.stringify({
    members: [
      { kind: 'Namespace', name: 'all', docComment: '' },
      {
        kind: 'TypeAlias',
        name: 'A',
        excerptTokens: [token('export type A = '), token('{\n    b: string;\n}'), token(';')],
      },
      { kind: 'TypeAlias', name: 'A', excerptTokens: [token('export type A = number;')] },
    ],
  });
  const text =
    '/** All. */\nexport type * as all from "./all.js";\nexport type A = {\n    /** B. */\n    b: string;\n};\n';
  expect(JSON.parse(withLostComments(model, [text])).members).toEqual([
    { kind: 'Namespace', name: 'all', docComment: '/** All. */' },
    {
      kind: 'TypeAlias',
      name: 'A',
      excerptTokens: [token('export type A = {\n    /** B. */\n    b: string;\n};'), token(''), token('')],
    },
    { kind: 'TypeAlias', name: 'A', excerptTokens: [token('export type A = number;')] },
  ]);
});
