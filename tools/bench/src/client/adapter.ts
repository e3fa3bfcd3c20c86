import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { generated, peers } from '../measure/peers.js';

/** One client, made to do the same as all others: what each module in `peers/overhead` exports. */
export interface Adapter {
  /** The object that a user of the client keeps. */
  create(): unknown;
  /** `listOfferDeals` */
  get(client: unknown): Promise<unknown>;
  /** `searchDeals` */
  post(client: unknown): Promise<unknown>;
}

const FOLDER = join(peers, 'overhead');

/** Makes the adapters loadable: what is generated becomes part of them, packages are loaded as they are installed. */
export async function buildAdapters(): Promise<string[]> {
  const names = (await readdir(FOLDER)).map((file) => basename(file, '.ts')).toSorted();
  await build({
    entryPoints: names.map((name) => join(FOLDER, `${name}.ts`)),
    outdir: join(generated, 'overhead'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  return names;
}

export async function loadAdapter(name: string): Promise<Adapter> {
  // The boundary: what the modules export is not known to the compiler.
  return (await import(join(generated, 'overhead', `${name}.mjs`))) as Adapter;
}
