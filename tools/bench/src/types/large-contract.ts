import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundle, objectOf, operationsOf, parseBundle, reachableSchemas } from '@eflow/bundle';
import { syntheticContract } from '@eflow/bundle/synthetic';

/** Who an operation is for, and so which client it is in. */
export const AUDIENCES = ['affiliate', 'network'] as const;
type Audience = (typeof AUDIENCES)[number];

/** Writes the bundles of a contract with so many operations, made from those in a folder, into another. */
export function writeLargeContract(from: string, to: string, operations: number): void {
  const read = (name: string) => parseBundle(readFileSync(join(from, `${name}.json`), 'utf8'));
  const write = (name: string, bundle: Bundle) => writeFileSync(join(to, `${name}.json`), JSON.stringify(bundle));
  mkdirSync(to, { recursive: true });
  const all = syntheticContract(read('everflow'), operations);
  write('everflow', all);
  for (const audience of AUDIENCES) write(audience, partOf(all, read(audience), audience));
}

/** What the contract has for an audience; all but operations, examples and schemas is as in the present part. */
function partOf(all: Bundle, present: Bundle, audience: Audience): Bundle {
  const operations = operationsOf(all).filter(({ object }) => object['x-audience'] === audience);
  const addresses = new Set(operations.map(({ path }) => path));
  const paths = Object.fromEntries(Object.entries(all.paths).filter(([path]) => addresses.has(path)));
  const tags = new Set(operations.flatMap(({ object }) => object['tags']));
  const schemas = new Set([...Object.keys(present.components.schemas), ...reachableSchemas(all, paths)]);
  return {
    ...present,
    tags: [all['tags'] ?? []].flat().filter((tag) => tags.has(objectOf(tag)['name'] ?? '')),
    paths,
    components: {
      ...present.components,
      // Those that are of no use here do no harm: no type is made of an example.
      examples: objectOf(all.components['examples']),
      schemas: Object.fromEntries(Object.entries(all.components.schemas).filter(([name]) => schemas.has(name))),
    },
  };
}
