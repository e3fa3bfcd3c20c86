import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { complete } from '../src/types/complete.js';
import { unfinished } from '../src/types/completion-programs.js';
import { writeConfig } from '../src/types/config.js';
import type { LanguageServer } from '../src/types/language-server/language-server.js';
import { startLsp } from '../src/types/language-server/lsp.js';
import { namesOf } from '../src/types/language-server/names.js';
import { startTsserver } from '../src/types/language-server/tsserver.js';

const folder = mkdtempSync(join(tmpdir(), 'bench-server-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'program.ts');

const PROGRAM = `const client = { deals: (body: { filters?: number; first: string }) => body };
export const use = client;`;
const SUBJECT = {
  member: { statement: 'client.|;', expected: 'deals' },
  search: { statement: 'client.deals({ | });', expected: 'filters' },
  create: { statement: 'client.deals({ | });', expected: 'first' },
};

// The generator pins a TypeScript of before 7, which has the older server.
const generator = createRequire(import.meta.resolve('@eflow/codegen/bin/codegen.js'));
const before7 = dirname(generator.resolve('typescript/package.json'));
const servers: Record<string, () => Promise<LanguageServer>> = {
  'TypeScript 5': () => startTsserver(before7),
  'TypeScript 7': () => startLsp(resolve(import.meta.dirname, '../node_modules/typescript'), folder),
};

describe.each(Object.entries(servers))('the language server of %s', (_, start) => {
  const ask = async (subject: typeof SUBJECT) => {
    const program = unfinished(PROGRAM, subject);
    writeFileSync(file, program.text);
    writeConfig(folder, file);
    const server = await start();
    try {
      return await complete(server, file, program);
    } finally {
      await server.stop();
    }
  };

  it('suggests what is expected, at each place and after each edit', async () => {
    const waits = await ask(SUBJECT);
    expect(waits.names).toBe(1);
    for (const wait of [waits.cold, waits.member, waits.search, waits.create]) expect(wait).toBeGreaterThan(0);
  });

  it('is refused when it does not suggest what is expected', async () => {
    const wrong = { ...SUBJECT, create: { ...SUBJECT.create, expected: 'fourth' } };
    await expect(ask(wrong)).rejects.toThrow('"fourth" is not among the');
  });
});

it('does not wait for ever for a server that does not answer', async () => {
  const silent: LanguageServer = {
    open: async () => {},
    edit: async () => {},
    complete: () => new Promise(() => {}),
    stop: async () => {},
  };
  const answer = complete(silent, file, unfinished(PROGRAM, SUBJECT), 20);
  await expect(answer).rejects.toThrow('The answer of the language server takes longer than 0.02 seconds.');
});

it('refuses a statement without a place, and one with two', () => {
  const member = (statement: string) => ({ ...SUBJECT, member: { statement, expected: 'deals' } });
  expect(() => unfinished(PROGRAM, member('client.;'))).toThrow('must have one place');
  expect(() => unfinished(PROGRAM, member('client.|.|;'))).toThrow('must have one place');
});

it('refuses what is no list of suggestions', () => {
  expect(() => namesOf(undefined, 'name')).toThrow('no list');
  expect(() => namesOf([{ label: 'deals' }], 'name')).toThrow('without "name"');
  expect(namesOf([{ name: 'deals' }], 'name')).toEqual(['deals']);
});
