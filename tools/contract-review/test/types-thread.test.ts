import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
// As it is built: a thread is started with a file that Node can run.
import { TypesThread } from '../dist/types/thread.js';

const folder = mkdtempSync(join(tmpdir(), 'types-thread-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pair = (base: string, revision: string) => [
  { audience: 'api', packages: [], base: { file: base }, revision: { file: revision } },
];

function written(name: string, type: string): string {
  const file = join(folder, name);
  const schemas = { Deal: { type: 'object', properties: { id: { type } } } };
  writeFileSync(file, JSON.stringify({ openapi: '3.1.0', info: {}, paths: {}, components: { schemas } }));
  return file;
}

it('compares the types of two files', { timeout: 60_000 }, async () => {
  const thread = new TypesThread();
  try {
    const { diffs } = await thread.compare(pair(written('a.json', 'integer'), written('b.json', 'string')), folder);
    expect(JSON.stringify(diffs)).toContain('id?: string');
  } finally {
    await thread.stop();
  }
});

it('says what went wrong in the thread', { timeout: 60_000 }, async () => {
  const thread = new TypesThread();
  try {
    const missing = join(folder, 'missing.json');
    await expect(thread.compare(pair(missing, missing), folder)).rejects.toThrow('ENOENT');
  } finally {
    await thread.stop();
  }
});

it('does not wait for a thread that has ended', { timeout: 60_000 }, async () => {
  const thread = new TypesThread();
  const answer = thread.compare(pair(written('a.json', 'integer'), written('b.json', 'string')), folder);
  await thread.stop();
  await expect(answer).rejects.toThrow('not compared to the end');
});
