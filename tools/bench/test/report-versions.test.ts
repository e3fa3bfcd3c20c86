import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { versionsIn } from '../src/report/versions.js';

const folder = mkdtempSync(join(tmpdir(), 'bench-versions-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, manifest: object): void {
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, path, 'package.json'), JSON.stringify(manifest));
}

it('are those of our packages and of the others, each once', () => {
  write('packages/mock', { name: '@eflow/mock', version: '1.2.3' });
  write('packages/docs', { name: '@eflow/docs', version: '0.0.0', private: true });
  mkdirSync(join(folder, 'packages/empty'));
  write('tools/bench/peers', {
    dependencies: { ky: '2.1.0', typescript: '5.9.3', typescript59: 'npm:typescript@5.9.3' },
  });
  write('tools/bench/documents', { dependencies: { before: 'npm:@octokit/openapi@19.1.0' } });
  const versions = versionsIn(folder).map(({ name, version }) => `${name} ${version}`);
  expect(versions).toEqual([
    '@eflow/mock 1.2.3',
    '@octokit/openapi 19.1.0',
    expect.stringMatching(/^@redocly\/cli \d/),
    'ky 2.1.0',
    'typescript 5.9.3',
  ]);
});

it('are exact in this repository', () => {
  const root = resolve(import.meta.dirname, '../../..');
  expect(versionsIn(root).filter(({ version }) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
