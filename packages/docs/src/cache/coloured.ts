import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PACKAGE } from '../site/paths.js';
import type { Coloured } from '../view/text/highlight.js';
import { CACHE, keep } from './cached.js';

const require = createRequire(import.meta.url);

const NAME = 'coloured';

/** The modules that make the HTML of code: with others it would be another. */
const MODULES = ['highlight', 'colours', 'escape'].map((name) => join(PACKAGE, `dist/view/text/${name}.js`));

/** The code that the last build has coloured, which takes a third of a build. */
export async function readColoured(): Promise<Coloured> {
  const kept = await readFile(await fileOf(), 'utf8').catch(() => '[]');
  return { before: new Map(JSON.parse(kept)), now: new Map() };
}

/** Keeps the code of this build for the next one. */
export async function keepColoured({ before, now }: Coloured): Promise<void> {
  if ([...now.keys()].every((key) => before.has(key))) return;
  await keep(NAME, await fileOf(), JSON.stringify([...now]));
}

async function fileOf(): Promise<string> {
  const { version } = require('shiki/package.json');
  const texts = await Promise.all(MODULES.map((module) => readFile(module, 'utf8')));
  const hash = createHash('sha256').update([version, ...texts].join('\n'));
  return join(CACHE, `${NAME}.${hash.digest('hex').slice(0, 16)}`);
}
