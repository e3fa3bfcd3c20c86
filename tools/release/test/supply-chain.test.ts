import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../../..');

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

interface Settings {
  catalog: Record<string, string>;
  catalogs: Record<string, Record<string, string>>;
  overrides: Record<string, string>;
  allowBuilds: Record<string, boolean>;
  minimumReleaseAge: number;
}

interface Lockfile {
  packages: Record<string, { resolution: { integrity?: string; tarball?: string } }>;
}

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const settings: Settings = parse(read('pnpm-workspace.yaml'));

const EXACT = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Those that do not come from the workspace or its catalog. */
function elsewhere(manifest: Manifest, allowed: RegExp): string[] {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, range]) => !allowed.test(range))
    .map(([name, range]) => `${name} ${range}`);
}

const inexact = (versions: Readonly<Record<string, string>>) =>
  Object.entries(versions).flatMap(([name, version]) => (EXACT.test(version) ? [] : [`${name} ${version}`]));

function unhashed({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([name, { resolution }]) =>
    resolution.integrity?.startsWith('sha512-') === true && resolution.tarball === undefined ? [] : [name],
  );
}

const inFolder = (folder: string) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}/package.json`);
const members = ['package.json', 'spec/package.json', ...inFolder('packages'), ...inFolder('tools')];
const beside = readdirSync(join(ROOT, 'tools')).flatMap((tool) =>
  readdirSync(join(ROOT, 'tools', tool))
    .map((folder) => `tools/${tool}/${folder}`)
    .filter((folder) => existsSync(join(ROOT, folder, 'pnpm-lock.yaml'))),
);

describe('dependencies', () => {
  it.each(members)('%s takes them from the workspace or the catalog', (file) => {
    expect(elsewhere(JSON.parse(read(file)), /^(workspace:[*^]|catalog:\w*)$/)).toEqual([]);
  });

  it.each(beside)('of %s, which is installed for itself, are exact', (folder) => {
    expect(elsewhere(JSON.parse(read(`${folder}/package.json`)), EXACT)).toEqual([]);
  });

  it('have one exact version in the catalog', () => {
    const all = [settings.catalog, ...Object.values(settings.catalogs), settings.overrides];
    expect(all.flatMap(inexact)).toEqual([]);
  });

  it.each(['pnpm-lock.yaml', ...beside.map((folder) => `${folder}/pnpm-lock.yaml`)])(
    'are in %s with a hash, and come from the registry',
    (file) => {
      expect(unhashed(parse(read(file)))).toEqual([]);
    },
  );

  it('run no script when they are installed', () => {
    expect(Object.entries(settings.allowBuilds).filter(([, allowed]) => allowed)).toEqual([]);
  });

  it('are public for two days before they come in', () => {
    expect(settings.minimumReleaseAge).toBeGreaterThanOrEqual(2 * 24 * 60);
  });
});

describe('what is refused', () => {
  it.each(['^1.0.0', '~1.0.0', '*', 'latest', '1.x', 'npm:left-pad@^1.0.0', 'github:a/b', 'https://example.com/a.tgz'])(
    '%s',
    (version) => {
      expect(inexact({ 'left-pad': version })).toHaveLength(1);
      expect(elsewhere({ dependencies: { 'left-pad': version } }, /^(workspace:[*^]|catalog:\w*)$/)).toHaveLength(1);
    },
  );

  it('a package of the lockfile without a hash, or from another place', () => {
    const integrity = 'sha512-a';
    const packages = {
      right: { resolution: { integrity } },
      hashless: { resolution: {} },
      elsewhere: { resolution: { integrity, tarball: 'https://example.com/a.tgz' } },
    };
    expect(unhashed({ packages })).toEqual(['hashless', 'elsewhere']);
  });
});
