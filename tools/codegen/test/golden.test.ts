import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { expectGolden } from './helpers/golden.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codegen-'));
  file = join(folder, 'golden.txt');
  writeFileSync(file, 'old');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('a golden file that differs fails', () => {
  vi.stubEnv('UPDATE_GOLDENS', undefined);
  expect(() => expectGolden(file, 'new')).toThrow();
  expect(() => expectGolden(file, 'old')).not.toThrow();
  expect(readFileSync(file, 'utf8')).toBe('old');
});

it('a golden file is rewritten on demand', () => {
  vi.stubEnv('CI', undefined);
  vi.stubEnv('UPDATE_GOLDENS', '1');
  expectGolden(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
});

it('a golden file is never rewritten in CI', () => {
  vi.stubEnv('CI', 'true');
  vi.stubEnv('UPDATE_GOLDENS', '1');
  expect(() => expectGolden(file, 'old')).toThrow('UPDATE_GOLDENS');
  expect(() => expectGolden(file, 'new')).toThrow('UPDATE_GOLDENS');
  expect(readFileSync(file, 'utf8')).toBe('old');
});
