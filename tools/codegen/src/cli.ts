import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { displayPath } from '@eflow/pipeline';
import { readBundles } from './read-bundles.js';

const USAGE = 'Usage: codegen [--check] <folder of the contract package>';

async function filesFor(folder: string): Promise<Map<string, string>> {
  const bundles = await readBundles(folder);
  // Loaded only now: with it comes a compiler, which takes longer than all before.
  const { contractFiles } = await import('./artefacts.js');
  return contractFiles(bundles);
}

/** Fails for each generated file that is not what would be generated now. */
async function check(folder: string): Promise<number> {
  let stale = 0;
  for (const [path, text] of await filesFor(folder)) {
    const file = join(folder, path);
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
    stale += 1;
    console.error(
      `${displayPath(file)}:1:1  This file is not what the bundles give. Run \`npm start\`; it is never edited by hand.`,
    );
  }
  return stale > 0 ? 1 : 0;
}

/** Generates the files of the contract package in `folder` from its bundles. Nothing is replaced before all are there. */
async function generate(folder: string): Promise<void> {
  const files = await filesFor(folder);
  const temporary = join(folder, '.generated');
  try {
    // A run that was broken off may have left files behind.
    await rm(temporary, { recursive: true, force: true });
    for (const [path, text] of files) {
      await mkdir(dirname(join(temporary, path)), { recursive: true });
      await writeFile(join(temporary, path), text);
    }
    for (const output of ['src/generated', 'schemas']) {
      await rm(join(folder, output), { recursive: true, force: true });
      await mkdir(dirname(join(folder, output)), { recursive: true });
      await rename(join(temporary, output), join(folder, output));
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { check: { type: 'boolean' } } });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  if (values.check === true) return check(folder);
  await generate(folder);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  // One line: the message of a parser may quote several of the text.
  console.error(`codegen: ${message.replaceAll(/\s+/g, ' ')}`);
  process.exitCode = 1;
}
