import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../src/index.js';
import { unpack } from '../src/packed.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a packed program', () => {
  it('is complete for each of several that unpack it at the same time, and nothing else is left', async () => {
    const text = 'program '.repeat(2 ** 20);
    const archive = join(folder, 'program.br');
    await writeFile(archive, brotliCompressSync(text));
    const program = join(folder, 'cache/program');
    const read = async () => (await readFile(await unpack(archive, program), 'utf8')).length;
    expect(await Promise.all([read(), read(), read()])).toEqual([text.length, text.length, text.length]);
    expect(await readdir(join(folder, 'cache'))).toEqual(['program']);
    expect((await stat(program)).mode & 0o777).toBe(0o755);
  });

  it('is not there when the archive is broken', async () => {
    const archive = join(folder, 'broken.br');
    await writeFile(archive, brotliCompressSync('program '.repeat(1000)).subarray(0, 10));
    await expect(unpack(archive, join(folder, 'broken/program'))).rejects.toThrow();
    expect(await readdir(join(folder, 'broken'))).toEqual([]);
  });
});

describe('the browser', () => {
  // A Chromium in a single process ends with the first page that is closed.
  it('goes on after a page is closed', async () => {
    const browser = await launch();
    try {
      for (let count = 0; count < 3; count += 1) {
        const page = await browser.newPage();
        await page.setContent('<h1>There</h1>');
        expect(await page.textContent('h1')).toBe('There');
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });

  it('holds pages to the rules of origins', async () => {
    // It allows no other origin to read its answers.
    const server = createServer((_, response) => response.end('secret')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const browser = await launch();
    try {
      const address = `http://127.0.0.1:${Object(server.address()).port}/`;
      const page = await browser.newPage();
      const read = (url: string) => fetch(url).then((answer) => answer.text(), String);
      expect(await page.evaluate(read, address)).toMatch(/^TypeError/);
      await page.goto(address);
      expect(await page.evaluate(read, address)).toBe('secret');
    } finally {
      await browser.close();
      server.close();
    }
  });

  it('says so when the one that is named is not there', async () => {
    process.env['CHROMIUM_PATH'] = join(folder, 'no-browser');
    try {
      await expect(launch()).rejects.toThrow('CHROMIUM_PATH: there is no file');
    } finally {
      delete process.env['CHROMIUM_PATH'];
    }
  });
});
