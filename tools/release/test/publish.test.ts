import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Packed, withRepository } from '../src/pack.js';
import { tagCommit } from '../src/publish/git-tag.js';
import { type Outside, publish } from '../src/publish/publish.js';
import { inOrder, type Published, publishedPackages } from '../src/workspace.js';

const published = (name: string, ...needs: string[]): Published => ({ name, version: '1.0.0', folder: '', needs });
const packed = (name: string): Packed => ({ ...published(name), tarball: `${name}.tgz` });

/** A registry and a repository that are killed before, or after, a package arrives. */
class World implements Outside {
  readonly there = new Set<string>();
  readonly tags = new Set<string>();
  readonly lines: string[] = [];
  die: { at: string; arrived: boolean } | undefined;

  isPublished = async ({ name }: Packed) => this.there.has(name);

  send = async ({ name }: Packed) => {
    if (this.there.has(name)) throw new Error(`${name} is there already.`);
    const dies = this.die?.at === name;
    if (!dies || this.die?.arrived === true) this.there.add(name);
    if (dies) throw new Error('killed');
  };

  mark: Outside['mark'] = async (name: string) => {
    const isNew = !this.tags.has(name);
    this.tags.add(name);
    return isNew;
  };

  log = (line: string) => void this.lines.push(line);
}

const packages = ['a', 'b', 'c'].map(packed);

describe('publishing', () => {
  it('publishes and tags everything, and nothing when it is done again', async () => {
    const world = new World();
    await publish(packages, 'latest', world);
    expect(world.lines).toEqual([
      'a@1.0.0 published as latest, tagged',
      'b@1.0.0 published as latest, tagged',
      'c@1.0.0 published as latest, tagged',
    ]);
    await publish(packages, 'latest', world);
    expect(world.lines.slice(3)).toEqual(['a', 'b', 'c'].map((name) => `${name}@1.0.0 is there already`));
  });

  it.each(['a', 'b', 'c'])('ends in the same state when it is interrupted before %s arrives', async (at) => {
    const world = new World();
    world.die = { at, arrived: false };
    await expect(publish(packages, 'latest', world)).rejects.toThrow('killed');
    world.die = undefined;
    await publish(packages, 'latest', world);
    expect([...world.there]).toEqual(['a', 'b', 'c']);
    expect([...world.tags]).toEqual(['a@1.0.0', 'b@1.0.0', 'c@1.0.0']);
  });

  it('goes on when a package arrived although the answer did not', async () => {
    const world = new World();
    world.die = { at: 'b', arrived: true };
    await publish(packages, 'latest', world);
    expect([...world.tags]).toEqual(['a@1.0.0', 'b@1.0.0', 'c@1.0.0']);
  });

  it('leaves no tag of a snapshot', async () => {
    const world = new World();
    world.mark = undefined;
    await publish(packages, 'pr12', world);
    expect(world.lines[0]).toBe('a@1.0.0 published as pr12');
    expect(world.tags.size).toBe(0);
  });
});

describe('the order', () => {
  it('puts a package after those that it needs', () => {
    const order = inOrder([published('a', 'c'), published('b'), published('c', 'b')]).map(({ name }) => name);
    expect(order).toEqual(['b', 'c', 'a']);
  });

  it('refuses packages that need each other', () => {
    expect(() => inOrder([published('a', 'b'), published('b', 'a')])).toThrow('depend on each other: a, b');
  });

  it('is that of the packages that are published, and of no other', async () => {
    const names = (await publishedPackages(resolve(import.meta.dirname, '../../..'))).map(({ name }) => name);
    expect(names).toEqual([
      '@eflow/client-core',
      '@eflow/contract',
      '@eflow/affiliate-client',
      '@eflow/mock',
      '@eflow/network-client',
    ]);
  });
});

describe('in a folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'release-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('a commit is tagged once', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder }).toString();
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'one');
    expect(await tagCommit(folder, '@eflow/a@1.0.0')).toBe(true);
    git('commit', '-q', '--allow-empty', '-m', 'two');
    expect(await tagCommit(folder, '@eflow/a@1.0.0')).toBe(false);
    expect(git('rev-list', '-1', '@eflow/a@1.0.0')).toBe(git('rev-parse', 'HEAD~1'));
  });

  it('the manifest names the repository while it is packed in CI, and only then', async () => {
    const file = join(folder, 'package.json');
    writeFileSync(file, '{ "name": "a" }\n');
    const read = async () => readFileSync(file, 'utf8');
    expect(await withRepository(folder, read, {})).toBe('{ "name": "a" }\n');
    const env = { GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'who/what' };
    expect(JSON.parse(await withRepository(folder, read, env)).repository.url).toBe(
      'git+https://github.example/who/what.git',
    );
    await expect(withRepository(folder, () => Promise.reject(new Error('full')), env)).rejects.toThrow('full');
    expect(await read()).toBe('{ "name": "a" }\n');
  });
});
