import { readdir } from 'node:fs/promises';
import { describe, it } from 'vitest';
import { readClientFeature } from './helpers/client-features.js';
import { Package, runCli } from './helpers/package.js';

const bundle = JSON.stringify(readClientFeature('path-parameters'));
const modules = ['client', 'create-client', 'http', 'operations', 'schemas', 'validators', 'views'].map(
  (name) => `src/generated/${name}.ts`,
);
const done = { code: 0, stdout: '', stderr: '' };

// A run that generates takes a second to load the compiler, so nothing runs that a test does not need.
describe.concurrent('codegen of a client', { timeout: 60_000 }, () => {
  it.for(['affiliate', 'network'])(
    'writes the modules of the client into its folder, from the bundle of its audience: %s',
    async (audience, { expect }) => {
      await using contract = await Package.create(bundle);
      await using client = await Package.create('');
      await contract.write(`openapi/${audience}.json`, JSON.stringify(readClientFeature('two-tags')));
      expect(await runCli([`--${audience}`, client.folder, contract.folder])).toEqual(done);
      const files = await client.files();
      expect([...files.keys()]).toEqual(modules);
      expect(files.get('src/generated/client.ts')).toMatch(
        /readonly offerGroups: OfferGroups;[\s\S]+readonly offers: Offers;/,
      );
      expect(files.get('src/generated/operations.ts')).toContain(`client: Client<'${audience}'>`);
      expect((await contract.files()).size).toBe(0);
      expect((await readdir(client.folder)).sort()).toEqual(['openapi', 'src']);
    },
  );

  it('writes the same bytes again, and removes what no longer belongs', async ({ expect }) => {
    await using contract = await Package.create(bundle);
    await using client = await Package.create('');
    await client.write('src/generated/old.ts', 'text');
    await client.write('src/index.ts', 'text');
    expect(await runCli(['--affiliate', client.folder, contract.folder])).toEqual(done);
    const files = await client.files();
    expect([...files.keys()]).toEqual([...modules, 'src/index.ts']);
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' };
    expect(await runCli(['--affiliate', client.folder, contract.folder], { cwd: contract.folder, env })).toEqual(done);
    expect(await client.files()).toEqual(files);
  });

  it('detects a file that is stale or was edited, and changes nothing', async ({ expect }) => {
    await using contract = await Package.create(bundle);
    await using client = await Package.create('');
    const check = () => runCli(['--check', '--affiliate', client.folder, contract.folder]);
    expect(await runCli(['--affiliate', client.folder, contract.folder])).toEqual(done);
    expect(await check()).toEqual(done);
    await client.write('src/generated/views.ts', 'edited');
    const { code, stdout, stderr } = await check();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^\S*src\/generated\/views\.ts:1:1 .*npm start[^\n]*\n$/);
    expect((await client.files()).get('src/generated/views.ts')).toBe('edited');
    await contract.write('openapi/affiliate.json', bundle.replaceAll('getOfferLink', 'getLink'));
    expect(await check()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('src/generated/operations.ts:1:1'),
    });
  });

  it('says what is wrong and leaves all as it is when a client cannot be made', async ({ expect }) => {
    await using contract = await Package.create(bundle);
    await using client = await Package.create('');
    await client.write('src/generated/client.ts', 'text');
    await contract.write(
      'openapi/affiliate.json',
      bundle.replace('"name":"device"', '"explode":false,"name":"device"'),
    );
    const { code, stdout, stderr } = await runCli(['--affiliate', client.folder, contract.folder]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^codegen: getOfferLink: the clients cannot send the parameter `device` in query[^\n]+\n$/);
    expect([...(await client.files()).keys()]).toEqual(['src/generated/client.ts']);
  });
});

describe.concurrent('codegen tells how to use it', () => {
  it.for([
    ['two packages at once', ['--affiliate', 'one', '--network', 'other', 'contract']],
    ['a client and the mock at once', ['--mock', 'one', '--network', 'other', 'contract']],
    ['no contract', ['--affiliate', 'one']],
    ['two contracts', ['--affiliate', 'one', 'contract', 'other']],
  ] as const)('when given %s', async ([, args], { expect }) => {
    expect(await runCli([...args])).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(/^Usage: codegen/) });
  });

  it('and what it does not know', async ({ expect }) => {
    const { code, stderr } = await runCli(['--client', 'one', 'contract']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^codegen: Unknown option '--client'[^\n]*\n$/);
  });
});
