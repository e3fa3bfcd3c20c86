import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announcements, entryOf } from '../src/github/announcements.js';
import { announce, proposeRelease } from '../src/github/github.js';

const CHANGELOG = `# @eflow/a

## 0.2.0

### Minor Changes

- Breaking changes in listOfferDeals.

## 0.1.0

- First.
`;

let folder = '';
let root = '';
let packages: { name: string; version: string; folder: string; needs: string[] }[] = [];

/** A \`gh\` that writes down how it is called, and knows what it was told is open or released. */
const GH = `#!/bin/sh
printf '%s\\n' "$*" >> "$FAKE/calls"
case "$1 $2" in
  'pr list') cat "$FAKE/open" ;;
  'release view') grep -qxF "$3" "$FAKE/released" ;;
  'release create') printf '%s\\n' "$3" >> "$FAKE/released" ;;
esac
`;

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    cwd,
    stdio: 'pipe',
  }).toString();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'github-'));
  root = join(folder, 'clone');
  packages = [{ name: '@eflow/a', version: '0.2.0', folder: join(root, 'packages/a'), needs: [] }];
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/gh'), GH);
  chmodSync(join(folder, 'bin/gh'), 0o755);
  writeFileSync(join(folder, 'open'), '[]');
  writeFileSync(join(folder, 'released'), '');
  vi.stubEnv('PATH', `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`);
  vi.stubEnv('FAKE', folder);
  git(folder, 'init', '--quiet', '--bare', 'remote.git');
  git(folder, 'clone', '--quiet', 'remote.git', 'clone');
  mkdirSync(join(root, 'packages/a'), { recursive: true });
  writeFileSync(join(root, 'packages/a/CHANGELOG.md'), CHANGELOG);
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'one');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const calls = () => readFileSync(join(folder, 'calls'), 'utf8');

describe('the pull request of the next versions', () => {
  it('is made with what is in the working tree, and brought up to date the next time', async () => {
    writeFileSync(join(root, 'version'), '0.2.0');
    await proposeRelease(root, packages, 'main');
    expect(git(join(folder, 'remote.git'), 'show', 'release/next:version')).toBe('0.2.0');
    expect(calls()).toContain('pr create --head release/next --base main --title Release a 0.2.0');

    writeFileSync(join(folder, 'open'), '[{"number":1}]');
    git(root, 'switch', '--quiet', '--detach', 'HEAD~1');
    writeFileSync(join(root, 'version'), '0.3.0');
    await proposeRelease(root, packages, 'main');
    expect(git(join(folder, 'remote.git'), 'show', 'release/next:version')).toBe('0.3.0');
    expect(calls()).toContain('pr edit release/next --base main');
    expect(calls().match(/pr create/g)).toHaveLength(1);
  });
});

describe('the releases', () => {
  it('are those that have a tag, told once, with what changed and what is inside', async () => {
    const bills = [join(folder, 'eflow-a-0.2.0.cdx.json')];
    expect(await announcements(root, packages, bills)).toEqual([]);
    git(root, 'tag', '@eflow/a@0.2.0');
    const releases = await announcements(root, packages, bills);
    expect(await announce(root, releases)).toEqual(['@eflow/a@0.2.0']);
    expect(git(join(folder, 'remote.git'), 'tag').trim()).toBe('@eflow/a@0.2.0');
    expect(calls()).toContain(`release create @eflow/a@0.2.0 ${bills[0]} --verify-tag`);
    expect(calls()).toContain('Breaking changes in listOfferDeals.');
    expect(await announce(root, releases)).toEqual([]);
    expect(calls().match(/release create/g)).toHaveLength(1);
  });

  it('are not made without the bill of materials', async () => {
    git(root, 'tag', '@eflow/a@0.2.0');
    await expect(announcements(root, packages, [])).rejects.toThrow('no bill of materials of @eflow/a@0.2.0');
  });

  it('tell the entry of their version, and no other', () => {
    expect(entryOf(CHANGELOG, '0.2.0')).toBe('### Minor Changes\n\n- Breaking changes in listOfferDeals.');
    expect(entryOf(CHANGELOG, '0.1.0')).toBe('- First.');
    expect(entryOf('', '0.1.0')).toContain('0.1.0');
  });
});
