import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { displayPath } from '../src/display-path.js';

afterEach(() => vi.unstubAllEnvs());

it('shows a file of the repository from its root, wherever the command runs', () => {
  expect(displayPath(resolve(import.meta.dirname, '../../../spec/openapi.yaml'))).toBe('spec/openapi.yaml');
});

it('shows any other file from where the command was called', () => {
  vi.stubEnv('INIT_CWD', join(tmpdir(), 'project'));
  expect(displayPath(join(tmpdir(), 'project/spec/openapi.yaml'))).toBe('spec/openapi.yaml');
});

it('shows the same where a link led to the folder', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'display-path-')));
  try {
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'link'), 'junction');
    vi.stubEnv('INIT_CWD', join(folder, 'link'));
    expect(displayPath(join(folder, 'real/spec'))).toBe('spec');
    vi.stubEnv('INIT_CWD', join(folder, 'real'));
    expect(displayPath(join(folder, 'link/spec'))).toBe('spec');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
