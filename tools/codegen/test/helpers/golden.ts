import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Expects the text of a committed file, byte for byte. With `UPDATE_GOLDENS=1` the file is rewritten instead, but not in CI. */
export function expectGolden(file: string, text: string): void {
  if (process.env['UPDATE_GOLDENS'] === '1') {
    if (process.env['CI']) throw new Error('UPDATE_GOLDENS is set in CI, where every golden file would pass.');
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}
