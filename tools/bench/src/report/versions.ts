import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface Version {
  name: string;
  version: string;
}

interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  dependencies?: Record<string, string>;
}

/** Folders of tools/bench with the packages of others, each exact. */
const OTHERS = ['peers', 'sites', 'servers', 'documents'];

/** Of ours that are published and of the others, by name, of the repository in `root`. */
export function versionsIn(root: string): Version[] {
  const packages = join(root, 'packages');
  const ours = readdirSync(packages)
    .map((name) => join(packages, name, 'package.json'))
    .filter((file) => existsSync(file))
    .map(manifest)
    .filter((found) => found.private !== true);
  const others = OTHERS.map((name) => join(root, 'tools/bench', name, 'package.json'))
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.entries(manifest(file).dependencies ?? {}))
    .map(([name, range]) => exact(name, range));
  return [...byName(ours), ...byName([...others, redocly()])];
}

function manifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** An alias is its package. */
function exact(name: string, range: string): Version {
  const [, alias = name, version = range] = /^npm:(.+)@([^@]+)$/.exec(range) ?? [];
  return { name: alias, version };
}

/** The one of the others that the whole repository has. */
function redocly(): Version {
  return manifest(createRequire(import.meta.url).resolve('@redocly/cli/package.json'));
}

/** Each once. */
function byName(found: readonly Version[]): Version[] {
  const all = new Map(found.map(({ name, version }) => [`${name}@${version}`, { name, version }]));
  return [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, version]) => version);
}
