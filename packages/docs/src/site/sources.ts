import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './paths.js';

/** What the reference is made from, as it stands in the files. */
export interface Sources {
  bundle: unknown;
  decisions: unknown;
}

/** Reads the bundle of all operations, as the contract package holds it, and the register of decisions. */
export async function readSources(root: string = ROOT): Promise<Sources> {
  const [bundle, decisions] = await Promise.all([
    readFile(join(root, 'packages/contract/openapi/everflow.json'), 'utf8'),
    readDecisions(root),
  ]);
  return { bundle: JSON.parse(bundle), decisions };
}

export async function readDecisions(root: string = ROOT): Promise<unknown> {
  return parse(await readFile(join(root, 'spec/sources/decisions.yaml'), 'utf8'));
}
