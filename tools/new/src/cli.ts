import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { newOperation } from './new-operation.js';
import { AUDIENCES, METHODS, operationOf } from './operation.js';

const SPEC = resolve(import.meta.dirname, '../../../spec');

const QUESTIONS = {
  method: `method (${METHODS.join(', ')})`,
  path: 'path, as /v1/affiliates/offers/{offerId}',
  audience: `audience (${AUDIENCES.join(', ')})`,
  id: 'operation id, as listOffers',
  tag: 'tag, as Deals',
} as const;

const USAGE = `Usage: new-operation [--method <m>] [--path <p>] [--audience <a>] [--id <id>] [--tag <t>] [--spec <folder>]

Begins the files of an operation in spec/, and asks for what is not given. The lint tells what is left to do.

${Object.entries(QUESTIONS)
  .map(([name, question]) => `  --${name.padEnd(10)} ${question}`)
  .join('\n')}`;

async function main(args: string[]): Promise<number> {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      method: string,
      path: string,
      audience: string,
      id: string,
      tag: string,
      spec: { type: 'string', default: SPEC },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { spec, help: _, ...given } = values;
  const { written, reused } = await newOperation(spec, operationOf(await answers(given)));
  for (const file of written) console.log(`${join('spec', file)}`);
  for (const file of reused) console.log(`${join('spec', file)} was there, and is used`);
  console.log('Now `npm start` says what is left to do, by file and line.');
  return 0;
}

type Answers = Record<keyof typeof QUESTIONS, string>;

async function answers(given: Partial<Answers>): Promise<Answers> {
  const found: Answers = { method: '', path: '', audience: '', id: '', tag: '', ...given };
  const missing = Object.entries(QUESTIONS).filter(([name]) => !(name in given));
  if (missing.length === 0) return found;
  if (!process.stdin.isTTY)
    throw new Error(`Nobody can be asked: ${missing.map(([name]) => `--${name}`).join(', ')} missing.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (const [name, question] of missing) Reflect.set(found, name, (await terminal.question(`${question}: `)).trim());
  } finally {
    terminal.close();
  }
  return found;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`new-operation: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
