import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PACKAGE, ROOT } from '../dist/site/paths.js';

const PACKAGES = ['affiliate-client', 'client-core', 'contract', 'mock', 'network-client'];

/** A copy of what is watched, so that the test may change it. */
let root: string;
let lines: string[] = [];
let stop: () => void;
let url: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dev-'));
  for (const path of ['spec', 'packages/docs']) {
    const skip = [join(ROOT, path, 'node_modules'), join(PACKAGE, 'site'), join(PACKAGE, 'test')];
    // Names that begin with a dot come and go while other tests run.
    const filter = (file: string) => !skip.includes(file) && !basename(file).startsWith('.');
    await cp(join(ROOT, path), join(root, path), { recursive: true, filter });
    await symlink(join(ROOT, path, 'node_modules'), join(root, path, 'node_modules'));
  }
  for (const path of ['node_modules', 'package.json', 'tools', ...PACKAGES.map((name) => `packages/${name}`)])
    await symlink(join(ROOT, path), join(root, path));
  const dev = spawn(process.execPath, ['--preserve-symlinks-main', 'packages/docs/bin/docs.js', 'dev', '--port', '0'], {
    cwd: root,
  });
  for (const stream of [dev.stdout, dev.stderr])
    stream.on('data', (data) => {
      lines = [...lines, ...String(data).split('\n').filter(Boolean)];
    });
  stop = () => dev.kill();
  url = new URL((await line(/http\S+/)).match(/http\S+/)?.[0] ?? '').origin;
}, 60_000);
afterAll(async () => {
  stop?.();
  await rm(root, { recursive: true, force: true });
});

/** The first new line that has what is expected. */
async function line(expected: RegExp): Promise<string> {
  for (let tries = 0; tries < 400; tries++) {
    const found = lines.findIndex((text) => expected.test(text));
    if (found >= 0) return lines.splice(0, found + 1).at(-1) ?? '';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No line with ${expected}:\n${lines.join('\n')}`);
}

async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, path), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(root, path), text.replace(from, to));
}

const get = async (path: string) => (await fetch(url + path)).text();

test('a page is sent with the script that reloads it', async () => {
  expect(await get('/index.html')).toContain('<script defer src="/dev/reload.js">');
  expect(await get('/dev/reload.js')).toContain('EventSource');
});

test('a change of a text is seen, and open pages are told', async () => {
  const events = await fetch(`${url}/dev/events`);
  await edit('packages/docs/content/guides/rate-limits.md', '\n## ', '\nMarmalade.\n\n## ');
  await line(/rate-limits\.md: built in \d+ ms/);
  expect(await get('/guides/rate-limits.html')).toContain('Marmalade');
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  let told = '';
  while (!told.includes('data: changed')) told += (await reader?.read())?.value;
  await reader?.cancel();
});

test('a change of the contract is seen', async () => {
  await edit('spec/components/schemas/DealList.yaml', 'description: ', 'description: Marzipan. ');
  await line(/DealList\.yaml: built in \d+ ms/);
  expect(await get('/reference/schemas/deal-list.html')).toContain('Marzipan');
});

test('a change of a template is seen', async () => {
  await edit('packages/docs/src/site/build.ts', 'return { title,', "return { title: title + ' tested',");
  await line(/build\.ts: built in \d+ ms/);
  expect(await get('/index.html')).toContain('tested');
});

test('a mistake is named, and the pages stay', async () => {
  const good = await get('/reference/schemas/deal-list.html');
  await edit('spec/components/schemas/DealList.yaml', 'type: object', 'type: {');
  await line(/DealList\.yaml/);
  expect(await get('/reference/schemas/deal-list.html')).toBe(good);
  await edit('spec/components/schemas/DealList.yaml', 'type: {', 'type: object');
  await line(/DealList\.yaml: built/);
});
