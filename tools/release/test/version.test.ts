import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepRecord, lastRelease, review } from '../src/version/record.js';
import { version } from '../src/version/version.js';

const REPOSITORY = resolve(import.meta.dirname, '../../..');

let root = '';
let record = '';

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: root, stdio: 'pipe' });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'version-'));
  record = join(root, 'record.json');
  mkdirSync(join(root, 'tools/contract-review/bin'), { recursive: true });
  mkdirSync(join(root, 'packages/contract'), { recursive: true });
  writeFileSync(join(root, 'packages/contract/package.json'), '{ "version": "0.2.0" }');
  for (const name of ['node_modules', '.config']) symlinkSync(join(REPOSITORY, name), join(root, name), 'junction');
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '--message', 'one');
});

afterEach(() => rmSync(root, { recursive: true }));

/** A contract-review that ends so, and writes down how it was called. */
function contractReview(code: number): void {
  const text = `require('node:fs').writeFileSync(process.argv.at(-1), JSON.stringify(process.argv.slice(2, -1)));
console.error('it said this');
process.exitCode = ${code};`;
  writeFileSync(join(root, 'tools/contract-review/bin/contract-review.js'), text);
}

describe('the last release', () => {
  it('is the tag of the contract that is nearest', async () => {
    expect(await lastRelease(root)).toBeUndefined();
    git('tag', '@eflow/contract@0.1.0');
    git('commit', '--quiet', '--allow-empty', '--message', 'two');
    git('tag', '@eflow/mock@0.3.0');
    expect(await lastRelease(root)).toBe('@eflow/contract@0.1.0');
    git('tag', '@eflow/contract@0.2.0');
    expect(await lastRelease(root)).toBe('@eflow/contract@0.2.0');
  });
});

it('there is no new version without a changeset, and nothing is compared', async () => {
  mkdirSync(join(root, '.changeset'));
  writeFileSync(join(root, '.changeset/README.md'), '# Changesets\n');
  contractReview(1);
  git('tag', '@eflow/contract@0.1.0');
  expect(await version(root, undefined)).toEqual([]);
});

describe('the record of what changed', () => {
  it('is what contract-review says since then, kept under the version that it led to', async () => {
    contractReview(0);
    await review(root, '@eflow/contract@0.1.0', record);
    const kept = await keepRecord(root, record);
    expect(kept).toBe(join(root, 'packages/contract/changelog/0.2.0.json'));
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual([
      '@eflow/contract@0.1.0',
      ...['--format', 'json', '--output'],
    ]);
  });

  it('is refused when the changesets give less than the changes ask for', async () => {
    contractReview(1);
    await expect(review(root, '@eflow/contract@0.1.0', record)).rejects.toThrow(
      '`pnpm run review @eflow/contract@0.1.0 --write`',
    );
  });

  it('is refused when nothing could be compared', async () => {
    contractReview(2);
    await expect(review(root, '@eflow/contract@0.1.0', record)).rejects.toThrow(/cannot be told\.\s+it said this/);
  });
});
