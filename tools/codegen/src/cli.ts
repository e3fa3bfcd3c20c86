import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { displayPath } from '@eflow/pipeline';
import { clientFiles, contractFiles, mockFiles } from './artefacts.js';
import { readBundles } from './read-bundles.js';

const USAGE = `Usage: codegen [--check] <folder of the contract package>
       codegen [--check] --mock <folder of the mock package> <folder of the contract package>
       codegen [--check] --affiliate <folder of the client package> <folder of the contract package>
       codegen [--check] --network <folder of the client package> <folder of the contract package>
       codegen --copy <folder of the contract package>: after the compiler, what it has nothing to do for`;

/** What is generated into the folder of a package, and the folders of it that hold nothing else. */
interface Target {
  folder: string;
  outputs: string[];
  files: Map<string, string>;
}

/** Packages besides that of the contract that have something generated in them. */
const CONSUMERS = ['mock', 'network', 'affiliate'] as const;
type Consumer = (typeof CONSUMERS)[number];

async function targetFor(contract: string, to: { consumer: Consumer; folder: string } | undefined): Promise<Target> {
  const bundles = await readBundles(contract);
  if (to === undefined)
    return { folder: contract, outputs: ['src/generated', 'schemas'], files: await contractFiles(bundles) };
  const { consumer, folder } = to;
  const files = consumer === 'mock' ? mockFiles(bundles) : clientFiles(bundles, consumer);
  return { folder, outputs: ['src/generated'], files };
}

/** Fails for each generated file that is not what would be generated now. */
async function check({ folder, files }: Target): Promise<number> {
  let stale = 0;
  for (const [path, text] of files) {
    const file = join(folder, path);
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
    stale += 1;
    console.error(
      `${displayPath(file)}:1:1  This file is not what the bundles give. Run \`npm start\`; it is never edited by hand.`,
    );
  }
  return stale > 0 ? 1 : 0;
}

/** Writes the files. Nothing is replaced before all are there. */
async function generate({ folder, outputs, files }: Target): Promise<void> {
  const temporary = join(folder, '.generated');
  try {
    // A run that was broken off may have left files behind.
    await rm(temporary, { recursive: true, force: true });
    for (const [path, text] of files) {
      await mkdir(dirname(join(temporary, path)), { recursive: true });
      await writeFile(join(temporary, path), text);
    }
    for (const output of outputs) {
      await rm(join(folder, output), { recursive: true, force: true });
      await mkdir(dirname(join(folder, output)), { recursive: true });
      await rename(join(temporary, output), join(folder, output));
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Takes the modules that are generated as they are published from `src` to `dist`. */
async function copy(folder: string): Promise<number> {
  const [from, to] = ['src', 'dist'].map((name) => join(folder, name, 'generated'));
  const files = (await readdir(from ?? '')).filter((file) => /\.(js|d\.ts)$/.test(file));
  await Promise.all(files.map((file) => copyFile(join(from ?? '', file), join(to ?? '', file))));
  return 0;
}

async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      check: { type: 'boolean' },
      copy: { type: 'boolean' },
      mock: { type: 'string' },
      affiliate: { type: 'string' },
      network: { type: 'string' },
    },
  });
  const [folder, ...more] = positionals;
  const consumers = CONSUMERS.flatMap((consumer) => {
    const given = values[consumer];
    return given === undefined ? [] : [{ consumer, folder: given }];
  });
  if (folder === undefined || more.length > 0 || consumers.length > 1) {
    console.error(USAGE);
    return 2;
  }
  if (values.copy === true) return copy(folder);
  const target = await targetFor(folder, consumers[0]);
  if (values.check === true) return check(target);
  await generate(target);
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
