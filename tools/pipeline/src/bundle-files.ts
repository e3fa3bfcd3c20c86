import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isBundle } from '@eflow/bundle';
import { withCodeSamples } from '@eflow/samples';
import { stringify } from 'yaml';
import type { Audience } from './check-description.js';
import { orderKeys } from './order-keys.js';

/** The text of each bundle file by its name, as YAML and as JSON. */
export function bundleFiles(bundles: Record<Audience, unknown>, version: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [audience, description] of Object.entries(bundles)) {
    const ordered = completed(description, version);
    files.set(
      `${audience}.yaml`,
      stringify(ordered, {
        lineWidth: 120,
        aliasDuplicateObjects: false,
        blockQuote: 'literal',
      }),
    );
    files.set(`${audience}.json`, `${JSON.stringify(ordered, null, 2)}\n`);
  }
  return files;
}

/** A bundle as it is published: key-ordered, with the version of the contract and code samples of each operation. */
export function completed(description: unknown, version: string): unknown {
  return orderKeys(withSamples(withVersion(description, version)));
}

function withVersion(description: unknown, version: string): unknown {
  if (typeof description !== 'object' || description === null) return description;
  const info = 'info' in description && typeof description.info === 'object' ? description.info : {};
  return { ...description, info: { ...info, version } };
}

function withSamples(description: unknown): unknown {
  return isBundle(description) ? withCodeSamples(description) : description;
}

/** Writes all files to a place beside the folder first and moves them in then: a failure leaves the folder as it was. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const temporary = `${folder}.next`;
  try {
    await mkdir(temporary, { recursive: true });
    for (const [name, text] of files) await writeFile(join(temporary, name), text);
    await mkdir(folder, { recursive: true });
    for (const name of files.keys()) await rename(join(temporary, name), join(folder, name));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Names of the files in `folder` that are not what they would be if they were written now. */
export async function staleFiles(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, text] of files) {
    const current = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (current !== text) stale.push(name);
  }
  return stale;
}
