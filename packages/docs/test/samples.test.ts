import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { operationsOf, parseBundle } from '@eflow/bundle';
import { createMock } from '@eflow/mock';
import { startServer } from '@eflow/mock/server';
import { exampleInput, queryOf, type Sample, sampleCall, samplesFor, urlOf } from '@eflow/samples';
import { format } from 'prettier';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compile, type Ending, has, programFolder, requestsOfPip, run, writeProgram } from './support/programs.js';

const bundle = parseBundle(
  readFileSync(createRequire(import.meta.url).resolve('@eflow/contract/openapi.json'), 'utf8'),
);
const operations = operationsOf(bundle);

/** How what the program of each operation prints begins, in whichever language. */
const PRINTS: Readonly<Record<string, RegExp>> = {
  createOfferGroup: /^\d+ Holiday Offers\n$/,
  listOfferDeals: /^1 Example Deal\n/,
  searchDeals: /^1 Example Deal\n/,
  getOfferDeal: /^1 Example Deal\n$/,
};

const python = has('python3', '-c', 'import requests') || has('python3', '-c', 'from pip._vendor import requests');
const curl = has('curl', '--version');

const mock = createMock({ seed: 1, size: 20 });
const folder = programFolder();
let server: Awaited<ReturnType<typeof startServer>>;
let pythonPath: string;
let problems = '';
const programs = new Map<string, Sample>();

beforeAll(async () => {
  server = await startServer(mock, { port: 0 });
  const url = server.url.replace(/\/$/, '');
  for (const operation of operations)
    for (const sample of samplesFor(sampleCall(bundle, operation), exampleInput(bundle, operation), { server: url }))
      programs.set(writeProgram(folder, operation.id, sample), sample);
  problems = compile(folder);
  pythonPath = requestsOfPip(folder);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => mock.reset());

const KEYS = { EVERFLOW_AFFILIATE_KEY: 'mock-affiliate-key', EVERFLOW_NETWORK_KEY: 'mock-network-key' };
const NO_KEYS = { EVERFLOW_AFFILIATE_KEY: 'wrong', EVERFLOW_NETWORK_KEY: 'wrong' };

function start(program: string, keys: NodeJS.ProcessEnv): Promise<Ending> {
  if (program.endsWith('.sh')) return run('sh', [program], folder, keys);
  if (program.endsWith('.py')) return run('python3', [program], folder, { ...keys, ...ownRequests() });
  return run(process.execPath, [program.replace(/\.ts$/, '.js')], folder, keys);
}

function ownRequests(): NodeJS.ProcessEnv {
  return has('python3', '-c', 'import requests') ? {} : { PYTHONPATH: pythonPath };
}

it('are there for each operation of the contract', () => {
  expect(programs.size).toBe(operations.length * 5);
  for (const { object } of operations) expect([object['x-codeSamples'] ?? []].flat()).toHaveLength(5);
});

it('are valid TypeScript', () => {
  expect(problems).toBe('');
});

it.skipIf(!has('python3', '--version'))('are valid Python', async () => {
  const names = [...programs.keys()].filter((name) => name.endsWith('.py'));
  const { code, stderr } = await run('python3', ['-m', 'py_compile', ...names], folder, {});
  expect({ code, stderr, count: names.length }).toEqual({ code: 0, stderr: '', count: operations.length });
});

it('are laid out as by Prettier', async () => {
  for (const { lang, source } of programs.values())
    if (lang.endsWith('Script')) expect(source).toBe(await format(source, { parser: 'typescript', singleQuote: true }));
});

describe.each(operations.map(({ id }) => id))('%s', (id) => {
  it.each(['client.ts', 'openapi-fetch.ts', 'fetch.mjs'])('runs: %s', (kind) => runs(`${id}.${kind}`));
  it.skipIf(!python)('runs: Python', () => runs(`${id}.python.py`));
  it.skipIf(!curl)('runs: cURL', async () => {
    const { code, stdout } = await start(`${id}.curl.sh`, KEYS);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(stdout)).length).toBeGreaterThan(0);
    expectRequest(id);
  });
});

/** The lines for it are the same for each operation. */
describe('a program with a wrong key', () => {
  const [{ id } = { id: '' }] = operations;
  it.each(['client.ts', 'openapi-fetch.ts', 'fetch.mjs'])('tells of a failure: %s', (kind) => fails(`${id}.${kind}`));
  it.skipIf(!python)('tells of a failure: Python', () => fails(`${id}.python.py`));
  it.skipIf(!curl)('tells of a failure: cURL', async () => {
    const { code, stdout } = await start(`${id}.curl.sh`, NO_KEYS);
    expect(code).toBe(22);
    expect(JSON.parse(stdout)).toEqual({ error: 'No Authentication Method Found' });
  });
});

async function runs(program: string): Promise<void> {
  const { code, stdout, stderr } = await start(program, KEYS);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [operation = ''] = program.split('.');
  expect(stdout).toMatch(PRINTS[operation] ?? /\S/);
  expectRequest(operation);
}

async function fails(program: string): Promise<void> {
  const { code, stdout, stderr } = await start(program, NO_KEYS);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('401');
  expect(stderr).toContain('No Authentication Method Found');
}

/** Whichever language a program is in, it has sent this one request. */
function expectRequest(id: string): void {
  const operation = operations.find((known) => known.id === id);
  if (!operation) throw new Error(`The contract has no operation \`${id}\`.`);
  const input = exampleInput(bundle, operation);
  const call = { ...sampleCall(bundle, operation), server: server.url.replace(/\/$/, '') };
  const url = urlOf(call, input, queryOf(call, input));
  expect(mock.requests.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
    { method: call.method, url, body: input.body },
  ]);
}
