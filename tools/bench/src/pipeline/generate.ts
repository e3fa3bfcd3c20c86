// node generate.js <document> <folder>: our types and client of one bundled description, in a process of its own.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseBundle } from '@eflow/bundle';
import { typesModule } from '@eflow/codegen';
import { clientFiles } from '@eflow/codegen/artefacts';

const [document = '', folder = ''] = process.argv.slice(2);
const bundle = parseBundle(await readFile(document, 'utf8'));
const files = clientFiles({ everflow: bundle, network: bundle, affiliate: bundle }, 'affiliate');
files.set('types.ts', await typesModule(bundle, document));
for (const [path, text] of files) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
