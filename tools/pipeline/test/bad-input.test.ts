import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edit, withFixture } from './fixture.js';
import { readFolder } from './read-folder.js';
import { runCli } from './run-cli.js';

interface BadInput {
  name: string;
  file: string;
  from: string;
  to: string;
  place: string;
  message: string;
  rule: string;
}

const LIST = 'components/schemas/ThingList.yaml';

const BAD_INPUTS: readonly BadInput[] = [
  {
    name: 'a reference to a file that does not exist',
    file: LIST,
    from: '$ref: Thing.yaml',
    to: '$ref: Thin.yaml',
    place: `${LIST}:11:7`,
    message: "Can't resolve $ref: ENOENT: no such file or directory 'components/schemas/Thin.yaml'.",
    rule: 'no-unresolved-refs',
  },
  {
    name: 'a reference out of the description',
    file: LIST,
    from: '$ref: Thing.yaml',
    to: '$ref: ../../../Thing.yaml',
    place: `${LIST}:11:7`,
    message: "Can't resolve $ref: ENOENT: no such file or directory '../Thing.yaml'.",
    rule: 'no-unresolved-refs',
  },
  {
    name: 'text that is not YAML',
    file: LIST,
    from: 'required: [things]',
    to: 'required: [things',
    place: `${LIST}:4:1`,
    message: '',
    rule: 'yaml',
  },
  {
    name: 'a tab in YAML',
    file: LIST,
    from: '  things:\n',
    to: '\tthings:\n',
    place: `${LIST}:5:1`,
    message: 'Not valid YAML: Tabs are not allowed as indentation.',
    rule: 'yaml',
  },
  {
    name: 'a key that is there twice',
    file: LIST,
    from: 'required: [things]',
    to: 'type: object',
    place: `${LIST}:3:1`,
    message: 'Not valid YAML: Map keys must be unique.',
    rule: 'yaml',
  },
  {
    name: 'an unknown keyword',
    file: LIST,
    from: 'maxItems: 100',
    to: 'maxItem: 100',
    place: `${LIST}:9:5`,
    message: 'Property `maxItem` is not expected here. Did you mean `maxItems`?',
    rule: 'struct',
  },
  {
    name: 'an example that does not match its schema',
    file: 'components/examples/OneThing.yaml',
    from: 'price: 9.5',
    to: 'price: a lot',
    place: 'components/examples/OneThing.yaml:5:14',
    message: 'Example value must conform to the schema: `price` property type must be number.',
    rule: 'no-invalid-media-type-examples',
  },
];

describe.concurrent('pipeline lint', { timeout: 60_000 }, () => {
  for (const { name, file, from, to, place, message, rule } of BAD_INPUTS)
    it(`reports ${name}`, () =>
      withFixture(async (folder) => {
        await edit(join(folder, 'spec', file), from, to);
        expectOneProblem(await runCli(folder, ['lint', 'spec']), `spec/${place}`, message, rule);
      }));

  it('reports a folder that does not exist', () =>
    withFixture(async (folder) => {
      const outcome = await runCli(folder, ['lint', 'nowhere']);
      expectOneProblem(outcome, 'nowhere/openapi.yaml:1:1', 'There is no description here.', 'no-missing-root');
    }));

  it('names no real path when the folder is a link', () =>
    withFixture(async (folder) => {
      await edit(join(folder, 'spec', LIST), '$ref: Thing.yaml', '$ref: Thin.yaml');
      await symlink(join(folder, 'spec'), join(folder, 'linked'), 'junction');
      const outcome = await runCli(folder, ['lint', 'linked']);
      expectOneProblem(outcome, `linked/${LIST}:11:7`, "'components/schemas/Thin.yaml'", 'no-unresolved-refs');
    }));

  it('is silent about a good description', () =>
    withFixture(async (folder) => {
      expect(await runCli(folder, ['lint', 'spec'])).toEqual({ code: 0, stdout: '', stderr: '' });
    }));
});

describe.concurrent('pipeline bundle', { timeout: 60_000 }, () => {
  for (const { name, file, from, to, place, message, rule } of BAD_INPUTS)
    it(`leaves the last good bundles alone after ${name}`, () =>
      withFixture(async (folder) => {
        const before = await withLastGoodBundles(folder);
        await edit(join(folder, 'spec', file), from, to);
        expectOneProblem(await runCli(folder, ['bundle', 'spec', 'package']), `spec/${place}`, message, rule);
        expect(await readFolder(join(folder, 'package/openapi'))).toEqual(before);
      }));

  it('leaves the last good bundles alone after what only the lint of the source sees', () =>
    withFixture(async (folder) => {
      const before = await withLastGoodBundles(folder);
      await writeFile(join(folder, 'spec/components/schemas/Lonely.yaml'), 'type: object\n');
      const outcome = await runCli(folder, ['bundle', 'spec', 'package']);
      const place = 'spec/components/schemas/Lonely.yaml:1:1';
      expectOneProblem(outcome, place, 'No operation leads to this file.', 'no-orphan-files');
      expect(await readFolder(join(folder, 'package/openapi'))).toEqual(before);
    }));

  it('leaves the last good bundles alone without a description', () =>
    withFixture(async (folder) => {
      const before = await withLastGoodBundles(folder);
      const outcome = await runCli(folder, ['bundle', 'nowhere', 'package']);
      expectOneProblem(outcome, 'nowhere/openapi.yaml:1:1', 'There is no description here.', 'no-missing-root');
      expect(await readFolder(join(folder, 'package/openapi'))).toEqual(before);
    }));

  it('leaves the last good bundles alone when Redocly fails for another reason', () =>
    withFixture(async (folder) => {
      const before = await withLastGoodBundles(folder);
      await edit(join(folder, 'spec/redocly.yaml'), '  network:', '  networks:');
      const { code, stderr } = await runCli(folder, ['bundle', 'spec', 'package']);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^The lint finds nothing wrong, but redocly bundle fails:\n/);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(await readFolder(join(folder, 'package/openapi'))).toEqual(before);
    }));
});

async function withLastGoodBundles(folder: string): Promise<Record<string, string>> {
  const openapi = join(folder, 'package/openapi');
  await mkdir(openapi, { recursive: true });
  await writeFile(join(folder, 'package/package.json'), '{ "version": "1.0.0" }');
  for (const name of ['everflow.yaml', 'everflow.json', 'notes.md'])
    await writeFile(join(openapi, name), `good ${name}\n`);
  return readFolder(openapi);
}

/** Three lines: place, message and rule; what to do; how many. */
function expectOneProblem(
  { code, stdout, stderr }: { code: number; stdout: string; stderr: string },
  place: string,
  message: string,
  rule: string,
): void {
  expect(code).toBe(1);
  expect(stdout).toBe('');
  const [problem = '', advice, ...end] = stderr.split('\n');
  const [foundPlace, foundMessage, foundRule] = problem.split('  ');
  expect({ place: foundPlace, rule: foundRule }).toEqual({ place, rule });
  expect(foundMessage).toContain(message);
  expect(advice).toMatch(/^ {2}\S/);
  expect(end).toEqual(['1 problem. Artefacts of the last good state were left as they are.', '']);
}
