import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operationsOf, parseBundle } from '@eflow/bundle';
import { syntheticContract } from '@eflow/bundle/synthetic';
import { stringify } from 'yaml';

const SPEC = dirname(fileURLToPath(import.meta.resolve('@eflow/spec/package.json')));
const CONTRACT = resolve(import.meta.dirname, '../../../../packages/contract');

/** What the pipeline reads besides the description itself. */
const SETTINGS = ['redocly.yaml', 'redocly.bundle.yaml', 'extensions.yaml', 'sources/facts.yaml'];

/** Writes a description with so many operations, as one file, with our rules: `spec` and `contract` in the folder. */
export function writeLargeSpec(folder: string, operations: number): void {
  const bundle = parseBundle(readFileSync(join(CONTRACT, 'openapi/everflow.json'), 'utf8'));
  const spec = join(folder, 'spec');
  for (const file of SETTINGS) cpSync(join(SPEC, file), join(spec, file));
  // The plugin finds its dependencies from its real place.
  symlinkSync(join(SPEC, 'dist'), join(spec, 'dist'), 'junction');
  const document = syntheticContract(bundle, operations);
  // Made with the bundles; what is written by hand has none.
  for (const { object } of operationsOf(document)) delete object['x-codeSamples'];
  writeFileSync(join(spec, 'openapi.yaml'), stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 }));
  const contract = join(folder, 'contract');
  mkdirSync(contract);
  cpSync(join(CONTRACT, 'package.json'), join(contract, 'package.json'));
}
