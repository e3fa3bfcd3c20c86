import { describe, it } from 'vitest';
import { bundleOf, operation } from './helpers/bundle.js';
import { Package, runCli } from './helpers/package.js';

const paths = { '/offers': { get: operation('listOffers') } };
const offer = { type: 'object', properties: { id: { type: 'integer' } } };
const bundle = JSON.stringify(bundleOf({ Offer: offer, Status: { type: 'string', enum: ['active'] } }, paths));
const schemas = ['schemas/Offer.json', 'schemas/Status.json'];
const modules = ['affiliate', 'checks', 'enums', 'everflow', 'index', 'network', 'schemas', 'validators'].map(
  (name) => `src/generated/${name}.ts`,
);

// A run that generates takes a second to load the compiler, so nothing runs that a test does not need.
describe.concurrent('codegen', { timeout: 60_000 }, () => {
  it('writes the modules of each audience and the schemas, and the same bytes again', async ({ expect }) => {
    await using contract = await Package.create(bundle);
    await contract.write(
      'openapi/affiliate.json',
      JSON.stringify(bundleOf({}, { '/deals': { get: operation('getDeal') } })),
    );
    expect(await contract.generate()).toEqual({ code: 0, stdout: '', stderr: '' });
    const files = await contract.files();
    expect([...files.keys()]).toEqual([...schemas, ...modules]);
    const withDeal = [...files].filter(([, text]) => text.includes('getDeal')).map(([path]) => path);
    expect(withDeal).toEqual(['src/generated/affiliate.ts']);
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
      text: 'openapi: 3.1.1\ninfo:\n  title: YAML\n',
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

  it('names the bundle that is not there', async ({ expect }) => {
    const { code, stderr } = await runCli(['none']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^codegen: [^\n]*none.openapi.everflow\.json[^\n]*\n$/);
  });

  it('tells how to use it when no folder is given', async ({ expect }) => {
    const usage = 'Usage: codegen <folder of the contract package>\n';
    expect(await runCli([])).toEqual({ code: 2, stdout: '', stderr: usage });
  });
});
