import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { acknowledgementFor } from './acknowledge.js';
import type { Change } from './change.js';
import { type Config, parseConfig } from './config.js';
import { repositoryRoot } from './git.js';
import { JSON_FILE, saveFailure, saveReview } from './hand-over.js';
import type { Review } from './judge.js';
import { FORMATS, type Format, isFormat, report } from './report/index.js';
import type { CompareTypes, ReviewOptions } from './review.js';
import { defaultBase, revisionOf } from './revisions.js';
import { TypesThread } from './types/thread.js';

const USAGE = `Usage: contract-review [base] [revision]

Says what the changes between two revisions of an OpenAPI description do to those who use it.

  base, revision     a git revision, a file, or npm:<package>@<version>
                     (default: the merge base with main, and the working tree)

  --since <branch>   compare with the merge base with this branch

  --config <file>    configuration, from the root of the repository (default: spec/contract-review.yaml)
  --format <format>  ${FORMATS.join(', ')} (default: terminal)
  --output <file>    write the report there instead of printing it
  --save <folder>    write ${JSON_FILE} there as well, and the reason where the two could not be compared
  --write            write the changeset that is missing
  --accept <fingerprint> --reason <text>
                     write the record that accepts a change
  --today <date>     the day by which sunset dates are judged, as 2026-01-31
  --help

Exit code: 0 passed, 1 the gate is closed, 2 the two could not be compared.`;

interface Arguments {
  positionals: string[];
  config: string;
  format: Format;
  since: string | undefined;
  output: string | undefined;
  save: string | undefined;
  write: boolean;
  accept: Acceptance | undefined;
  today: string;
}

interface Acceptance {
  fingerprint: string;
  reason: string;
}

function parse(args: string[]): Arguments | undefined {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      config: { type: 'string', default: 'spec/contract-review.yaml' },
      format: { type: 'string', default: 'terminal' },
      since: { type: 'string' },
      output: { type: 'string' },
      save: { type: 'string' },
      write: { type: 'boolean', default: false },
      accept: { type: 'string' },
      reason: { type: 'string' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { config, format, since, output, save, write, accept, reason, today } = values;
  if (positionals.length > 2)
    throw new Error(`There are two sides to a comparison, not ${positionals.length}.\n\n${USAGE}`);
  if (since !== undefined && positionals.length > 0) throw new Error('The base is named twice: leave out --since.');
  if (!isFormat(format)) throw new Error(`There is no format \`${format}\`. Formats: ${FORMATS.join(', ')}.`);
  if (Number.isNaN(Date.parse(today))) throw new Error(`\`${today}\` is no date like 2026-01-31.`);
  if ((accept === undefined) !== (reason === undefined)) throw new Error('--accept and --reason go together.');
  const accepted = accept === undefined || reason === undefined ? undefined : { fingerprint: accept, reason };
  return { positionals, config, format, since, output, save, write, accept: accepted, today };
}

async function main(args: string[]): Promise<number> {
  const given = parse(args);
  if (given === undefined) {
    console.log(USAGE);
    return 0;
  }
  try {
    return await reviewed(given);
  } catch (error) {
    if (given.save !== undefined) await saveFailure(given.save, messageOf(error));
    throw error;
  }
}

async function reviewed(given: Arguments): Promise<number> {
  // With it come a compiler and a generator, which take longer to load than all that is done before they are needed.
  const types = new TypesThread();
  try {
    return await reviewedWith(given, types.compare);
  } finally {
    await types.stop();
  }
}

async function reviewedWith(given: Arguments, compareTypes: CompareTypes): Promise<number> {
  const top = repositoryRoot(process.cwd());
  // Loaded while git looks.
  const review = import('./review.js');
  const root = await top;
  const config = await readConfig(root, given.config);
  const [base, revision] = given.positionals;
  const temporary = await mkdtemp(join(tmpdir(), 'contract-review-'));
  try {
    const options: ReviewOptions = {
      root,
      config,
      base: base === undefined ? await defaultBase(root, given.since) : await revisionOf(base, root),
      revision: revision === undefined ? { kind: 'working tree' } : await revisionOf(revision, root),
      today: given.today,
      temporary,
    };
    const { compareSides, conclude } = await review;
    const found = await compareSides(options, compareTypes);
    if (given.accept) await accept(found.changes, given.accept, options);
    if (given.write) await writeMissing(await conclude(found, options), options);
    const result = await conclude(found, options);
    await print(result, given);
    if (given.save !== undefined) await saveReview(given.save, result);
    return result.gate === 'passed' ? 0 : 1;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function readConfig(root: string, path: string): Promise<Config> {
  const text = await readFile(resolve(root, path), 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`There is no configuration ${path}. Name it with --config.`);
  return parseConfig(text, path);
}

async function accept(
  changes: readonly Change[],
  { fingerprint, reason }: Acceptance,
  { root, config }: ReviewOptions,
): Promise<void> {
  const change = changes.find((known) => known.fingerprint === fingerprint);
  if (change === undefined) throw new Error(`There is no change ${fingerprint}.`);
  const path = posix.join(config.acknowledged, `${fingerprint}.yaml`);
  await mkdir(join(root, config.acknowledged), { recursive: true });
  await writeFile(join(root, path), acknowledgementFor(change, reason));
  console.error(`Written: ${path}`);
}

async function writeMissing({ changeset }: Review, { root, revision }: ReviewOptions): Promise<void> {
  if (changeset === undefined) return;
  if (revision.kind !== 'working tree') throw new Error('--write needs the working tree as revision.');
  const { writeChangeset } = await import('./changesets.js');
  console.error(`Written: ${await writeChangeset(root, changeset)}`);
}

async function print(result: Review, { format, output }: Arguments): Promise<void> {
  const text = report(
    result,
    format,
    output === undefined && process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  );
  if (output === undefined) process.stdout.write(text);
  else await writeFile(output, text);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`contract-review: ${messageOf(error)}`);
  process.exitCode = 2;
}
