import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bundleFiles, staleFiles, writeFiles } from '../src/bundle-files.js';
import { withFolder } from './fixture.js';
import { readFolder } from './read-folder.js';

const address = { type: 'string', description: 'A place.\n\nOn earth.\n', 'x-source': { basis: 'stated' } };
const description = {
  info: { version: '0.0.0', title: 'T' },
  openapi: '3.1.1',
  components: { schemas: { A: address, B: address } },
};
const files = bundleFiles({ everflow: description, network: { openapi: '3.1.1' }, affiliate: {} }, '1.2.3');

describe('bundleFiles', () => {
  it('gives each bundle as YAML and as JSON', () => {
    const names = [
      'everflow.yaml',
      'everflow.json',
      'network.yaml',
      'network.json',
      'affiliate.yaml',
      'affiliate.json',
    ];
    expect([...files.keys()]).toEqual(names);
  });

  it('says the same in YAML and in JSON', () => {
    const expected = { ...description, info: { title: 'T', version: '1.2.3' } };
    expect(parse(files.get('everflow.yaml') ?? '')).toEqual(expected);
    expect(JSON.parse(files.get('everflow.json') ?? '')).toEqual(expected);
  });

  it('adds the version where there is no info', () => {
    expect(parse(files.get('network.yaml') ?? '')).toEqual({ openapi: '3.1.1', info: { version: '1.2.3' } });
  });

  it('writes keys in order, long texts as blocks and no aliases', () => {
    expect(files.get('everflow.yaml')).toBe(`openapi: 3.1.1
info:
  title: T
  version: 1.2.3
components:
  schemas:
    A:
      description: |
        A place.

        On earth.
      type: string
      x-source:
        basis: stated
    B:
      description: |
        A place.

        On earth.
      type: string
      x-source:
        basis: stated
`);
  });
});

describe('writeFiles', () => {
  it('creates the folder', () =>
    withFolder(async (parent) => {
      await writeFiles(join(parent, 'new/openapi'), new Map([['a.yaml', 'a: 1\n']]));
      expect(await readFolder(join(parent, 'new/openapi'))).toEqual({ 'a.yaml': 'a: 1\n' });
      expect(await readdir(join(parent, 'new'))).toEqual(['openapi']);
    }));

  it('replaces its files and keeps the others', () =>
    withFolder(async (parent) => {
      const folder = await folderWith(parent, { 'a.yaml': 'old', 'notes.md': 'notes' });
      await writeFiles(
        folder,
        new Map([
          ['a.yaml', 'new'],
          ['b.yaml', 'new'],
        ]),
      );
      expect(await readFolder(folder)).toEqual({ 'a.yaml': 'new', 'b.yaml': 'new', 'notes.md': 'notes' });
      expect(await readdir(parent)).toEqual(['openapi']);
    }));

  it('leaves the folder as it was when a file cannot be written', () =>
    withFolder(async (parent) => {
      const before = { 'a.yaml': 'old', 'b.yaml': 'old' };
      const folder = await folderWith(parent, before);
      const unwritable = new Map([
        ['a.yaml', 'new'],
        ['missing/b.yaml', 'new'],
      ]);
      await expect(writeFiles(folder, unwritable)).rejects.toThrow('ENOENT');
      expect(await readFolder(folder)).toEqual(before);
      expect(await readdir(parent)).toEqual(['openapi']);
    }));

  it('does not take over what an interrupted run left behind', () =>
    withFolder(async (parent) => {
      await mkdir(join(parent, 'openapi.next'));
      await writeFile(join(parent, 'openapi.next/left.yaml'), 'left');
      await writeFiles(join(parent, 'openapi'), new Map([['a.yaml', 'new']]));
      expect(await readFolder(join(parent, 'openapi'))).toEqual({ 'a.yaml': 'new' });
      expect(await readdir(parent)).toEqual(['openapi']);
    }));
});

describe('staleFiles', () => {
  it('names files that differ or are missing', () =>
    withFolder(async (parent) => {
      const folder = await folderWith(parent, { 'a.yaml': 'a', 'b.yaml': 'b ', 'other.yaml': 'x' });
      expect(
        await staleFiles(
          folder,
          new Map([
            ['a.yaml', 'a'],
            ['b.yaml', 'b'],
            ['c.yaml', 'c'],
          ]),
        ),
      ).toEqual(['b.yaml', 'c.yaml']);
    }));

  it('names all files of a folder that does not exist', () =>
    withFolder(async (parent) => {
      expect(await staleFiles(join(parent, 'none'), new Map([['a.yaml', 'a']]))).toEqual(['a.yaml']);
    }));

  it('names nothing after a write', () =>
    withFolder(async (parent) => {
      await writeFiles(join(parent, 'openapi'), files);
      expect(await staleFiles(join(parent, 'openapi'), files)).toEqual([]);
    }));
});

async function folderWith(parent: string, texts: Record<string, string>): Promise<string> {
  const folder = join(parent, 'openapi');
  await mkdir(folder);
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  return folder;
}
