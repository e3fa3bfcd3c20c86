import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesCheck, noTestsCheck } from '../src/check/files.js';
import { type Check, findingText } from '../src/check/finding.js';
import { licencesCheck } from '../src/check/licences.js';
import { manifestCheck } from '../src/check/manifest.js';
import { placesCheck, sourceMapsCheck } from '../src/check/places.js';
import { type Policy, policyOf } from '../src/check/policy.js';
import { publintCheck, refuseIncomplete } from '../src/check/publint.js';
import { runChecks } from '../src/check/report.js';
import { secretsCheck } from '../src/check/secrets.js';
import { sizeCheck } from '../src/check/size.js';
import type { Tarball } from '../src/check/tarball.js';
import { attwCheck } from '../src/check/types.js';
import { EXAMPLE_FILES, example } from './support/example.js';

const policy = (): Policy => ({ dependencies: ['openapi-fetch'], tarball: 2_000, unpacked: 10_000 });

const files = filesCheck(async () => EXAMPLE_FILES);
const places = placesCheck('/somewhere/repository');
const manifest = manifestCheck(policy);
const licences = licencesCheck(async () => ({ MIT: ['openapi-fetch'] }));
const size = sizeCheck(policy);
const all = [
  ...[files, noTestsCheck, places, sourceMapsCheck, secretsCheck, manifest, licences, size],
  ...[publintCheck, attwCheck],
];

async function findings(check: Check, tarball: Tarball): Promise<string[]> {
  return (await check.run(tarball)).findings.map(findingText);
}

describe('a package without a fault', () => {
  it.each(all.map((check) => [check.name, check] as const))('passes: %s', async (_, check) => {
    expect(await findings(check, await example())).toEqual([]);
  });
});

describe('the files', () => {
  it('that were not expected are named, with what to do', async () => {
    expect(await findings(files, await example({ 'notes.txt': 'later' }))).toEqual([
      expect.stringMatching(/^notes\.txt: is packed, but not expected\. .*release:check --update/),
    ]);
  });

  it('that are missing are named', async () => {
    expect(await findings(files, await example({ 'src/index.ts': undefined }))).toEqual([
      expect.stringMatching(/^src\/index\.ts: is expected, but not packed\./),
    ]);
  });

  it.each(['test/one.ts', 'dist/one.test.js', 'src/one.test-d.ts', 'dist/tsconfig.tsbuildinfo', '.env.local'])(
    '%s is for those who write the package',
    async (file) => {
      expect(await findings(noTestsCheck, await example({ [file]: '' }))).toEqual([
        expect.stringContaining(`${file}: `),
      ]);
    },
  );
});

describe('a path of a machine', () => {
  it.each([
    ['/home/somebody/work/one.ts'],
    ['/Users/somebody/one.ts'],
    ['file:///var/one.ts'],
    ['C:\\\\Users\\\\somebody'],
    ['/somewhere/repository'],
  ])('%s is named with its line', async (path) => {
    expect(await findings(places, await example({ 'dist/index.js': `\n\n// ${path}` }))).toEqual([
      expect.stringMatching(/^dist\/index\.js: has `.*` *, a path of a machine, in line 3\./),
    ]);
  });

  it('is not the path of a URL', async () => {
    expect(await findings(places, await example({ 'README.md': 'https://example.com/home/page/' }))).toEqual([]);
  });
});

describe('a source map', () => {
  const leadingTo = (source: string) => ({ 'dist/index.js.map': JSON.stringify({ sources: [source] }) });

  it('leads to no place outside the package', async () => {
    expect(await findings(sourceMapsCheck, await example(leadingTo('../../other/src/one.ts')))).toEqual([
      expect.stringContaining('dist/index.js.map: leads to ../other/src/one.ts, which is outside the package.'),
    ]);
  });

  it('leads to no file that is not packed', async () => {
    expect(await findings(sourceMapsCheck, await example(leadingTo('../src/gone.ts')))).toEqual([
      expect.stringContaining('dist/index.js.map: leads to src/gone.ts, which is not packed.'),
    ]);
  });
});

describe('a key', () => {
  // Put together here, so that no scanner takes them for keys that were left in this repository.
  const github = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
  const unknown = ['kR7wZ2qLm9', 'Xt4VbN8sYp3D'].join('');

  it('of a known kind is found', async () => {
    expect(await findings(secretsCheck, await example({ 'dist/index.js': `\n// ${github}\n` }))).toEqual([
      expect.stringMatching(/^dist\/index\.js:2: .*GitHub/i),
    ]);
  });

  it('of no known kind is found by its looks, and not printed', async () => {
    const found = await findings(secretsCheck, await example({ 'dist/index.js': `const key = '${unknown}';` }));
    expect(found).toEqual([expect.stringContaining('dist/index.js:1: `kR7w…` looks like a key.')]);
    expect(found.join()).not.toContain(unknown);
  });

  it.each([
    'computers-accessories-tablets2',
    'network_advertiser_deal_id',
    'SearchedDealRelationships',
    'a'.repeat(40),
  ])('%s is none', async (text) => {
    expect(await findings(secretsCheck, await example({ 'dist/index.js': `const word = '${text}';` }))).toEqual([]);
  });
});

describe('the manifest', () => {
  it.each([
    ['dependencies', 'has left-pad in `dependencies`'],
    ['peerDependencies', 'has left-pad in `peerDependencies`'],
    ['optionalDependencies', 'has left-pad in `optionalDependencies`'],
  ])('adds nothing to %s that was not agreed upon', async (kind, message) => {
    const found = await findings(manifest, await example({}, (same) => ({ ...same, [kind]: { 'left-pad': '1.0.0' } })));
    expect(found).toEqual([expect.stringContaining(message)]);
  });

  it('asks for nothing that only this repository has', async () => {
    const dependencies = { 'openapi-fetch': 'catalog:' };
    expect(await findings(manifest, await example({}, (same) => ({ ...same, dependencies })))).toEqual([
      expect.stringContaining('asks for openapi-fetch as `catalog:`, which users cannot install.'),
    ]);
  });

  it('runs nothing on the machine of a user', async () => {
    const scripts = { build: 'tsc', postinstall: 'node hello.js' };
    expect(await findings(manifest, await example({}, (same) => ({ ...same, scripts })))).toEqual([
      expect.stringContaining('runs `postinstall`'),
    ]);
  });

  it.each(['license', 'engines', 'publishConfig'])('has %s', async (key) => {
    expect(await findings(manifest, await example({}, (same) => ({ ...same, [key]: undefined })))).toHaveLength(1);
  });

  it.each(['LICENSE', 'README.md'])('comes with %s', async (file) => {
    expect(await findings(manifest, await example({ [file]: undefined }))).toEqual([expect.stringContaining(file)]);
  });

  it('is of a package that somebody has thought about', () => {
    expect(() => policyOf('@eflow/example')).toThrow('check/policy.ts');
  });
});

describe('licences', () => {
  it.each(['GPL-3.0-only', 'Unknown', 'MIT AND GPL-3.0-only'])('%s is for a person to decide', async (licence) => {
    const check = licencesCheck(async () => ({ MIT: ['one'], [licence]: ['left-pad'] }));
    expect(await findings(check, await example())).toEqual([
      expect.stringContaining(`left-pad, which is installed with it, has the licence ${licence}.`),
    ]);
  });
});

describe('size', () => {
  it('is refused when the budget is one byte, for the tarball and for what is in it', async () => {
    const check = sizeCheck(() => ({ ...policy(), tarball: 1, unpacked: 1 }));
    expect(await findings(check, await example())).toEqual([
      expect.stringContaining('the tarball is larger than'),
      expect.stringContaining('what is in it is larger than'),
    ]);
  });
});

describe('what publint and Are the types wrong? find', () => {
  it('is told: an entry without a file', async () => {
    const tarball = await example({ 'dist/index.js': undefined });
    expect(await findings(publintCheck, tarball)).toEqual([expect.stringContaining('./dist/index.js')]);
  });

  it('is told: an entry without types', async () => {
    const exports = { '.': { types: './dist/index.d.ts', default: './dist/index.js' }, './one': './dist/one.js' };
    const tarball = await example({ 'dist/one.js': 'export {};' }, (same) => ({ ...same, exports }));
    expect(await findings(attwCheck, tarball)).toContainEqual(expect.stringContaining('`./one`'));
  });

  it('is told: a package without types at all', async () => {
    const tarball = await example({ 'dist/index.d.ts': undefined, 'src/index.ts': undefined }, (same) => ({
      ...same,
      exports: './dist/index.js',
    }));
    expect(await findings(attwCheck, tarball)).toEqual([expect.stringContaining('There are no types.')]);
  });
});

it('what is not built is not published', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'check-'));
  try {
    const packed = async (name: string, { bytes }: Tarball) => {
      const tarball = join(folder, name);
      await writeFile(tarball, bytes);
      return { name, version: '1.0.0', folder, needs: [], tarball };
    };
    const complete = await packed('complete', await example());
    const unbuilt = await packed('unbuilt', await example({ 'dist/index.js': undefined }));
    await expect(refuseIncomplete([complete])).resolves.toBeUndefined();
    await expect(refuseIncomplete([complete, unbuilt])).rejects.toThrow(/^unbuilt is not complete[\s\S]*index\.js/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('the report', () => {
  it('has a line for each package and check, and below it what is wrong', async () => {
    const lines: string[] = [];
    const tarballs = [await example(), await example({ 'notes.txt': '' })];
    expect(await runChecks(tarballs, [files, size], (line) => lines.push(line))).toBe(1);
    expect(lines.map((line) => line.slice(0, 40).trimEnd())).toEqual([
      expect.stringMatching(/^ok {3}@eflow\/example +files/),
      expect.stringMatching(/^ok {3}@eflow\/example +size/),
      expect.stringMatching(/^FAIL @eflow\/example +files/),
      expect.stringMatching(/^ {7}notes\.txt: is packed/),
      expect.stringMatching(/^ok {3}@eflow\/example +size/),
    ]);
  });
});
