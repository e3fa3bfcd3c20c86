import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { objectOf } from '@eflow/pipeline';
import { succeed } from './command.js';
import type { Published } from './workspace.js';

/** Writes what each package makes users install, as CycloneDX. pnpm reads it from the lockfile and the store. */
export async function writeBillsOfMaterials(
  packages: readonly Published[],
  root: string,
  folder: string,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const filters = packages.flatMap(({ name }) => ['--filter', name]);
  const args = ['sbom', ...['--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--prod'], ...filters];
  // `%s` is the name of the package, with its scope, and `%v` its version.
  await succeed({ file: 'pnpm', args: [...args, '--split', '--out', `${folder}/%s-%v.cdx.json`], cwd: root });
  const files = (await readdir(folder)).map((name) => join(folder, name)).toSorted();
  for (const file of files) await writeFile(file, repeatable(await readFile(file, 'utf8')));
  return files;
}

/**
 * The same packages give the same bill: without the day and the number that pnpm gives each, which may be left out,
 * and in an order.
 */
function repeatable(text: string): string {
  const { serialNumber: _, metadata, components, dependencies, ...bill } = objectOf(JSON.parse(text));
  const { timestamp: __, ...kept } = objectOf(metadata);
  const lists = { components: inOrder(components, 'bom-ref'), dependencies: inOrder(dependencies, 'ref') };
  return `${JSON.stringify({ ...bill, metadata: kept, ...lists }, null, 2)}\n`;
}

function inOrder(list: unknown, key: string): unknown[] {
  const keyOf = (entry: unknown) => String(objectOf(entry)[key]);
  return (Array.isArray(list) ? list : []).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
