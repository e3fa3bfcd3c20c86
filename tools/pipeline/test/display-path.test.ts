import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import { displayPath } from '../src/display-path.js';

it('shows a file of the repository from its root, wherever the command runs', () => {
  expect(displayPath(resolve(import.meta.dirname, '../../../spec/openapi.yaml'))).toBe('spec/openapi.yaml');
});

it('shows any other file from where the command was called', () => {
  vi.stubEnv('INIT_CWD', join(tmpdir(), 'project'));
  expect(displayPath(join(tmpdir(), 'project/spec/openapi.yaml'))).toBe('spec/openapi.yaml');
  vi.unstubAllEnvs();
});
