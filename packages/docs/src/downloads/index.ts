import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from '../cache/cached.js';
import type { Contract } from '../contract/model.js';
import type { Page } from '../model/page.js';
import { ROOT } from '../site/paths.js';
import { downloadsPage } from './page.js';
import { postmanInThread } from './postman-thread.js';
import { singleFile } from './redoc.js';

const CONTRACT = join(ROOT, 'packages/contract');

/** The files that can be downloaded, by their paths in the site, and the page that lists them. */
export async function downloads(contract: Contract): Promise<{ pages: [Page]; files: Map<string, string> }> {
  const bundle = JSON.stringify(contract.bundle);
  const [openapi, schemas, postman, reference] = await Promise.all([
    filesOf('openapi', 'downloads'),
    filesOf('schemas', 'downloads/schemas'),
    cached('postman', [bundle, VERSION], () => postmanInThread(contract)).then(read),
    cached('reference', [bundle, VERSION], () => singleFile(contract.bundle)).then(read),
  ]);
  const files = new Map([
    ...openapi,
    ['downloads/everflow.postman.json', postman],
    ['downloads/reference.html', reference],
    ...schemas,
  ] as const);
  return { pages: [downloadsPage(files)], files };
}

/** Raise it when what is made from the same bundle changes. */
const VERSION = '1';

async function filesOf(folder: string, path: string): Promise<[string, string][]> {
  const names = (await readdir(join(CONTRACT, folder))).filter((name) => /\.(json|yaml)$/.test(name)).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [`${path}/${name}`, await read(join(CONTRACT, folder, name))]),
  );
}

function read(file: string): Promise<string> {
  return readFile(file, 'utf8');
}
