import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PULL_REQUESTS } from './support/pull-requests.js';
import { registryWith } from './support/registry.js';
import { createRepository, type Repository } from './support/repository.js';

let main: Repository;
let length: Repository;
beforeAll(async () => {
  main = await createRepository(['network']);
  length = await main.branch('length');
  const { edit } = PULL_REQUESTS.find(({ name }) => name === 'new required field') ?? {};
  if (edit) await length.edit(edit);
  await length.commit('Another field');
}, 60_000);
afterAll(() => main.remove());

describe.sequential('a breaking change', () => {
  test('fails, and names the change that demands the bump', async () => {
    const { code, stdout } = await length.review('--format', 'github');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error file=spec\/components\/schemas\/OfferGroupCreate\.yaml,line=\d+,title=OfferGroupCreate/,
    );
    expect(stdout).toContain('@eflow/contract needs a minor bump, and no changeset names it: ');
  });

  test('passes once it is accepted with a reason, as far as a lower bump goes', async () => {
    const before = JSON.parse((await length.review('--format', 'json')).stdout);
    const [{ fingerprint }] = before.changes;
    const { code, stdout } = await length.review(
      '--accept',
      fingerprint,
      '--reason',
      'The vendor has always asked for it.',
    );
    expect(code).toBe(1);
    expect(stdout).toContain('nothing breaks, but a changeset is missing');
    expect(stdout).toContain(`(spec/acknowledged/${fingerprint}.yaml)`);
    await length.git('clean', '--force', '--quiet', 'spec/acknowledged');
  });

  test('passes with the changeset that --write writes, which fits the whole group', async () => {
    const { code, stderr, stdout } = await length.review('--write', '--format', 'json');
    expect(stderr).toMatch(/^Written: \.changeset\/contract-[0-9a-f]{8}\.md\n$/);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      gate: 'passed',
      failures: [],
      bumps: [{ planned: 'minor' }, { planned: 'minor' }],
    });
    // A second time there is nothing to write, and the report has the same bytes.
    const again = await length.review('--write', '--format', 'json');
    expect(again).toEqual({ code: 0, stderr: '', stdout });
  });

  test('fails with a changeset that plans too little', async () => {
    const [, file = ''] =
      /(\.changeset\/contract-\w+\.md)/.exec((await length.git('status', '--short', '--untracked-files')).stdout) ?? [];
    await length.write(file, (await length.read(file)).replaceAll('minor', 'patch'));
    const { code, stdout } = await length.review();
    expect(code).toBe(1);
    expect(stdout).toContain('the changesets plan too little');
  });
});

describe('two revisions that cannot be compared give 2', () => {
  test.for([
    [['nowhere'], '`nowhere` is neither a file nor a git revision that is here. Fetch it'],
    [['main', 'main', 'main'], 'There are two sides to a comparison, not 3.'],
    [['npm:@eflow/contract'], 'names no version'],
    [['--format', 'pdf'], 'There is no format `pdf`. Formats: terminal, markdown, json, github.'],
    [['--since', 'nowhere'], 'HEAD has no common commit with nowhere.'],
    [['main', '--since', 'main'], 'The base is named twice: leave out --since.'],
    [['--config', 'nothing.yaml'], 'There is no configuration nothing.yaml.'],
    [['--accept', '012345678901'], '--accept and --reason go together.'],
  ] as const)('%j', async ([args, message]) => {
    const { code, stdout, stderr } = await main.review(...args);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^contract-review: /);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('a description that is broken', async () => {
    const broken = await main.branch('broken');
    const file = 'packages/contract/openapi/network.yaml';
    await broken.write(file, (await broken.read(file)).replace('schemas/OfferGroupStatus', 'schemas/Nowhere'));
    const { code, stdout, stderr } = await broken.review();
    expect(stderr).toContain(`${file} of the working tree cannot be bundled`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('a base without the document', async () => {
    const other = await main.branch('other');
    await other.git('rm', '--quiet', '-r', 'packages/contract/openapi');
    await other.commit('Without');
    const { code, stdout, stderr } = await main.review('other');
    expect(stderr).toMatch(
      /There is no packages\/contract\/openapi\/\w+\.yaml of other \(\w{12}\), so nothing can be compared\./,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('a shallow clone', async () => {
    const deep = await main.branch('deep');
    await deep.write('a.txt', 'a');
    await deep.commit('One more');
    const clone = `${main.root}-clone`;
    await main.git('clone', '--quiet', '--depth', '1', '--branch', 'deep', `file://${main.root}`, clone);
    const { code, stderr } = await main.reviewIn(clone)();
    expect(stderr).toContain('The clone is shallow: run `git fetch --unshallow`');
    expect(code).toBe(2);
  });
});

test('no changes pass', async () => {
  const { code, stdout } = await main.review('main');
  expect(stdout).toMatch(/^No changes\.\n/);
  expect(code).toBe(0);
});

test('two files are compared without changesets: what breaks fails', async () => {
  await main.write('old/network.yaml', await main.read('packages/contract/openapi/network.yaml'));
  const { code, stdout } = await length.review(
    `${main.root}/old/network.yaml`,
    'packages/contract/openapi/network.yaml',
  );
  expect(stdout).toMatch(/^Failed: 1 breaking change for 1 operation\.\n/);
  expect(code).toBe(1);
});

test('a published version is compared by the documents in its package', async () => {
  const published = `npm:@eflow/contract@file:${main.root}/packages/contract`;
  const same = await main.review(published, 'main');
  expect(same).toMatchObject({ code: 0, stderr: '' });
  expect(same.stdout).toMatch(/^No changes\.\n@eflow\/contract@file:/);
  const other = await length.review(published);
  expect(other.code).toBe(1);
  expect(other.stdout).toContain('OfferGroupCreate');
});

describe('a version in a registry', () => {
  let registry: Awaited<ReturnType<typeof registryWith>>;
  let review: (...args: string[]) => ReturnType<Repository['review']>;
  beforeAll(async () => {
    registry = await registryWith(`${main.root}/packages/contract`);
    const env = { npm_config_registry: registry.url, npm_config_cache: `${main.root}-npm-cache` };
    review = (...args) => length.reviewIn(length.root, env)(...args);
  }, 60_000);
  afterAll(() => registry.close());

  test('is compared by the documents in its package', async () => {
    const { code, stdout } = await review('npm:@eflow/contract@0.1.0', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ base: '@eflow/contract@0.1.0', changes: [{ verdict: 'breaking' }] });
  });

  test.for([
    ['npm:@eflow/contract@9.9.9', 'No matching version found for @eflow/contract@9.9.9.'],
    ['npm:@eflow/nowhere@1.0.0', '@eflow%2fnowhere'],
  ] as const)('that is not there gives 2: %s', async ([argument, message]) => {
    const { code, stdout, stderr } = await review(argument);
    expect(stderr).toMatch(/^contract-review: npm cannot fetch @eflow\/\w+@\S+: .*\n$/);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('of a package that the configuration does not have gives 2', async () => {
    await length.write(
      'spec/without.yaml',
      (await length.read('spec/contract-review.yaml')).replace(/^published:\n.*\n/m, ''),
    );
    const { code, stderr } = await review('npm:@eflow/contract@0.1.0', '--config', 'spec/without.yaml');
    expect(stderr).toContain('does not say (`published`) where @eflow/contract is made.');
    expect(code).toBe(2);
  });
});

test('a published version that nobody has gives 2', async () => {
  const { code, stdout, stderr } = await main.review('npm:@eflow/contract@file:nowhere');
  expect(stderr).toContain('contract-review: npm cannot fetch @eflow/contract@file:nowhere');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});
