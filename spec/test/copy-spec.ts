import { cpSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

export const SPEC: string = join(import.meta.dirname, '..');
const PARTS = [
  'components',
  'paths',
  'sources',
  'extensions.yaml',
  'openapi.yaml',
  'redocly.bundle.yaml',
  'redocly.yaml',
];

/** Calls `use` with a copy of the description that may be changed at will, in a folder that is gone afterwards. */
export async function withCopy<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const parent = await mkdtemp(join(tmpdir(), 'spec-'));
  const folder = join(parent, 'spec');
  try {
    for (const part of PARTS) cpSync(join(SPEC, part), join(folder, part), { recursive: true });
    await keepOnlyEnums(join(folder, 'sources'));
    // The plugin finds its dependencies from its real place.
    await symlink(join(SPEC, 'dist'), join(folder, 'dist'), 'junction');
    return await use(folder);
  } finally {
    await rm(parent, { recursive: true });
  }
}

/** The lint reads nothing but the enums there. Parsing the rest again for each copy would take a quarter of the time. */
async function keepOnlyEnums(sources: string): Promise<void> {
  const facts = join(sources, 'facts.yaml');
  const enums = /^enums:\n(?: .*\n)+/m.exec(await readFile(facts, 'utf8'))?.[0];
  if (enums === undefined) throw new Error(`${basename(facts)} has no enums`);
  await writeFile(facts, enums);
  await rm(join(sources, 'decisions.yaml'));
}
