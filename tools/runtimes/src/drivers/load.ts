import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Imports the package that is installed in a folder. Of what it exports, the caller names the types it uses. */
export function load<Module>(folder: string): Promise<Module> {
  const { resolve } = createRequire(join(folder, 'package.json'));
  const { name } = createRequire(import.meta.url)(join(folder, 'package.json'));
  return import(pathToFileURL(resolve(name)).href);
}
