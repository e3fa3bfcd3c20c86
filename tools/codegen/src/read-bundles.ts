import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bundle, parseBundle } from '@eflow/bundle';

/** What is generated from: the whole description, and the part of each audience. */
export interface Bundles {
  everflow: Bundle;
  network: Bundle;
  affiliate: Bundle;
}

/** Reads the bundles of the contract package in `folder`; an error names the file that it is about. */
export async function readBundles(folder: string): Promise<Bundles> {
  const read = async (audience: string) => {
    const file = join(folder, 'openapi', `${audience}.json`);
    const text = await readFile(file, 'utf8');
    try {
      return parseBundle(text);
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  };
  return { everflow: await read('everflow'), network: await read('network'), affiliate: await read('affiliate') };
}
