import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slugOf } from '../contract/names.js';
import { ROOT } from '../site/paths.js';
import type { Export } from './exports.js';

/** A type that is a schema of the contract, under the same name. */
const SCHEMA = /^type (\w+) = components\[['"]schemas['"]\]\[['"]\1['"]\]$/;

/** The page of each schema of the contract. */
export async function schemaAddresses(): Promise<ReadonlyMap<string, string>> {
  const { components } = JSON.parse(await readFile(join(ROOT, 'packages/contract/openapi/everflow.json'), 'utf8'));
  return new Map(
    Object.entries(Object(components?.schemas)).map(([name, schema]) => [
      name,
      `/reference/${Object(schema).enum === undefined ? 'schemas' : 'enums'}/${slugOf(name)}`,
    ]),
  );
}

/** Leads from the type of a schema to its page, which tells more than a declaration. */
export function withAddress(known: Export, addresses: ReadonlyMap<string, string>): Export {
  const [, name = ''] = SCHEMA.exec(known.signature) ?? [];
  const address = addresses.get(name);
  return address === undefined ? known : { ...known, comment: `${known.comment} [Reference](${address})` };
}
