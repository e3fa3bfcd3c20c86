import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readBundles } from './read-bundles.js';

/** Generates the files of the contract package in `folder` from its bundles. Nothing is replaced before all are there. */
async function generate(folder: string): Promise<void> {
  const bundles = await readBundles(folder);
  // Loaded only now: with it comes a compiler, which takes longer than all before.
  const { contractFiles } = await import('./artefacts.js');
  const files = await contractFiles(bundles);
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

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: codegen <folder of the contract package>');
  process.exitCode = 2;
} else {
  try {
    await generate(folder);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // One line: the message of a parser may quote several of the text.
    console.error(`codegen: ${message.replaceAll(/\s+/g, ' ')}`);
    process.exitCode = 1;
  }
}
