import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { generated, peers } from '../measure/peers.js';

/** One client, made to do the same as all others: what each module in `peers/overhead` exports. */
export interface Adapter {
  /** The object that a user of the client keeps, of one who calls this origin with this key. */
  create(origin: string, key: string): unknown;
  /** `listOfferDeals` */
  get(client: unknown): Promise<unknown>;
  /** `searchDeals` */
  post(client: unknown): Promise<unknown>;
}

const FOLDER = join(peers, 'overhead');

/** Origin and key of a client whose calls, if any, do not leave the process. */
export const NOWHERE: [origin: string, key: string] = ['https://api.eflow.team', 'key'];

export async function adapterNames(): Promise<string[]> {
  return (await readdir(FOLDER)).map((file) => basename(file, '.ts')).toSorted();
}

/** Makes adapters loadable: what is generated becomes part of them, packages are loaded as they are installed. */
export async function buildAdapters(names: readonly string[]): Promise<void> {
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
}

/** Calls once: what does not give the deals is not worth measuring. */
export async function checkAdapter(
  name: string,
  adapter: Adapter,
  client: unknown,
  method: 'get' | 'post',
): Promise<void> {
  const result = JSON.stringify(await adapter[method](client));
  if (!result.includes('SUMMER23')) throw new Error(`${name}: ${method} gave ${result}, not the deals.`);
}

export async function loadAdapter(name: string): Promise<Adapter> {
  // The boundary: what the modules export is not known to the compiler.
  return (await import(join(generated, 'overhead', `${name}.mjs`))) as Adapter;
}
