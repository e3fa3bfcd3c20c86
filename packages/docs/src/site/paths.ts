import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** The folder of this package, wherever the compiled modules lie in it. */
export const PACKAGE: string = dirname(createRequire(import.meta.url).resolve('@eflow/docs/package.json'));

/** The root of the repository. */
export const ROOT: string = resolve(PACKAGE, '../..');

/** The folder that the site is written to. */
export const SITE: string = join(PACKAGE, 'site');
