import { readdir } from 'node:fs/promises';
import { describe, it } from 'vitest';
import { bundleOf, operation } from './helpers/bundle.js';
import { Package, runCli } from './helpers/package.js';

const paths = { '/offers': { get: operation('listOffers') } };
const offer = { type: 'object', properties: { id: { type: 'integer' } } };
const bundle = JSON.stringify(bundleOf({ Offer: offer, Status: { type: 'string', enum: ['active'] } }, paths));
const schemas = ['schemas/Offer.json', 'schemas/Status.json'];
const modules = [
  ...['affiliate.ts', 'checks.d.ts', 'checks.js', 'enums.ts', 'everflow.ts', 'index.ts', 'network.ts'],
  ...['schemas.d.ts', 'schemas.js', 'validators.ts'],
].map((name) => `src/generated/${name}`);

// A run that generates takes a second to load the compiler, so nothing runs that a test does not need.
describe.concurrent('codegen', { timeout: 60_000 }, () => {
  it('writes the modules of each audience and the schemas, and the same bytes again', async ({ expect }) => {
    await using contract = await Package.create(bundle);
    const ids = { everflow: 'listOffers', network: 'getNetwork', affiliate: 'getDeal' };
    for (const audience of ['network', 'affiliate'] as const) {
      const only = bundleOf({}, { '/path': { get: operation(ids[audience]) } });
      await contract.write(`openapi/${audience}.json`, JSON.stringify(only));
    }
    expect(await contract.generate()).toEqual({ code: 0, stdout: '', stderr: '' });
    const files = await contract.files();
    expect([...files.keys()]).toEqual([...schemas, ...modules]);
    expect((await readdir(contract.folder)).sort()).toEqual(['openapi', 'schemas', 'src']);
    for (const [audience, id] of Object.entries(ids)) {
      const modulesWithId = [...files].filter(([, text]) => text.includes(id)).map(([path]) => path);
      expect(modulesWithId).toEqual([`src/generated/${audience}.ts`]);
    }
    expect((await contract.generate()).code).toBe(0);
    expect(await contract.files()).toEqual(files);
  });

  it('removes the files that no longer belong, and no others', async ({ expect }) => {
    await using contract = await Package.create(bundle);
    // The last of these was left behind by a run that did not come to its end.
    for (const path of ['src/generated/old.ts', 'schemas/Old.json', 'src/index.ts', '.generated/schemas/Broken.json'])
      await contract.write(path, 'text');
    expect((await contract.generate()).code).toBe(0);
    expect([...(await contract.files()).keys()]).toEqual([...schemas, ...modules, 'src/index.ts']);
  });

  const broken: { because: string; file: string; text: string; says: string[] }[] = [
    {
      because: 'a bundle is not JSON',
      file: 'openapi/network.json',
      text: 'info:\n  title: YAML\n',
      says: ['openapi/network.json: ', 'JSON'],
    },
    {
      because: 'a bundle has no components',
      file: 'openapi/affiliate.json',
      text: '{ "openapi": "3.1.1", "info": {}, "paths": {} }',
      says: ['openapi/affiliate.json: ', 'components.schemas is missing'],
    },
    {
      because: 'the validators do not know a keyword',
      file: 'openapi/everflow.json',
      text: JSON.stringify(bundleOf({ Offer: { type: 'object', properties: { id: { not: {} } } } }, paths)),
      says: ['`not`', 'Schema Offer: '],
    },
    {
      because: 'an operation has no type',
      file: 'openapi/network.json',
      text: JSON.stringify(bundleOf({}, { '/offers': { get: operation() } })),
      says: ['GET /offers'],
    },
  ];
  for (const { because, file, text, says } of broken)
    it(`says what is wrong and leaves all as it is when ${because}`, async ({ expect }) => {
      await using contract = await Package.create(bundle);
      for (const path of [...schemas, ...modules, 'src/index.ts']) await contract.write(path, 'text');
      const before = await contract.files();
      await contract.write(file, text);
      const { code, stdout, stderr } = await contract.generate();
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^codegen: [^\n]+\n$/);
      for (const words of says) expect(stderr).toContain(words);
      expect(await contract.files()).toEqual(before);
    });

  it('detects a generated file that was edited or is stale, and changes nothing', async ({ expect }) => {
    await using contract = await Package.create(bundle);
    expect((await contract.generate()).code).toBe(0);
    expect(await runCli(['--check', contract.folder])).toEqual({ code: 0, stdout: '', stderr: '' });
    await contract.write('src/generated/enums.ts', 'edited');
    const before = await contract.files();
    const { code, stderr } = await runCli(['--check', contract.folder]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\S*src\/generated\/enums\.ts:1:1 .*npm start[^\n]*\n$/);
    expect(await contract.files()).toEqual(before);
    await contract.write('openapi/everflow.json', JSON.stringify(bundleOf({ Offer: offer }, paths)));
    expect((await runCli(['--check', contract.folder])).stderr).toContain('src/generated/schemas.js:1:1');
  });

  it('copies what the compiler has nothing to do for to what is published', async ({ expect }) => {
    await using contract = await Package.create(bundle);
    expect((await contract.generate()).code).toBe(0);
    await contract.write('dist/generated/enums.js', 'compiled');
    expect(await runCli(['--copy', contract.folder])).toEqual({ code: 0, stdout: '', stderr: '' });
    const files = await contract.files();
    const copied = ['checks.d.ts', 'checks.js', 'schemas.d.ts', 'schemas.js'].map((name) => `generated/${name}`);
    expect([...files.keys()].filter((path) => path.startsWith('dist/'))).toEqual(
      [...copied, 'generated/enums.js'].map((path) => `dist/${path}`).sort(),
    );
    for (const path of copied) expect(files.get(`dist/${path}`)).toBe(files.get(`src/${path}`));
  });

  it('names the bundle that is not there', async ({ expect }) => {
    const { code, stderr } = await runCli(['none']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^codegen: [^\n]*none.openapi.everflow\.json[^\n]*\n$/);
  });

  it('tells how to use it when no folder is given', async ({ expect }) => {
    expect(await runCli([])).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(/^Usage: codegen/) });
  });
});
