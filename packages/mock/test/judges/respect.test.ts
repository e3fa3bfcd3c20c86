import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMock } from '../../src/index.js';
import { run } from './child.js';
import { redocly, workflow, workflowFiles } from './places.js';
import { failingMock, respect } from './respect.js';
import { serveHandler } from './serve.js';
import { altered, wrongServers } from './wrong.js';

test('there are workflows', () => {
  expect(workflowFiles).toEqual([
    'deals.arazzo.yaml',
    'failures.arazzo.yaml',
    'offer-groups.arazzo.yaml',
    'refusals.arazzo.yaml',
  ]);
});

const lint = (...files: readonly string[]) => run(redocly, ['lint', '--extends', 'recommended-strict', ...files]);

test('the workflows are valid Arazzo', async () => {
  const { code, output } = await lint(...workflowFiles.map(workflow));
  expect(code, output).toBe(0);
});

test('a workflow without steps is not valid Arazzo', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'arazzo-'));
  try {
    const file = join(folder, 'empty.arazzo.yaml');
    const text = await readFile(workflow('deals.arazzo.yaml'), 'utf8');
    await writeFile(file, text.replaceAll('    steps:\n', '    stages:\n'));
    const { code, output } = await lint(file);
    expect(output).toContain('`steps`');
    expect(code).toBe(1);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each(workflowFiles)('%s succeeds', async (file) => {
  const mock = file.startsWith('failures') ? failingMock() : createMock();
  const served = await serveHandler(mock.handle);
  try {
    const { code, output } = await respect(served.url, file);
    expect(code, output).toBe(0);
    expect(mock.requests.length).toBeGreaterThan(0);
  } finally {
    await served.close();
  }
});

test('the relay of the wrong servers is right when it alters nothing', async () => {
  const served = await serveHandler(altered({}));
  try {
    const { code, output } = await respect(served.url, 'deals.arazzo.yaml');
    expect(code, output).toBe(0);
  } finally {
    await served.close();
  }
});

describe('a server is caught that', () => {
  test.each(Object.entries(wrongServers))('%s', async (_name, { handle, step, check }) => {
    const served = await serveHandler(handle);
    try {
      const { code, output } = await respect(served.url, 'deals.arazzo.yaml');
      expect(output).toMatch(new RegExp(`stepId - ${step}\\s+✗ ${check}`));
      expect(code).toBe(1);
    } finally {
      await served.close();
    }
  });
});

test('a mock without failures fails the workflow of failures', async () => {
  const served = await serveHandler(createMock().handle);
  try {
    const { code, output } = await respect(served.url, 'failures.arazzo.yaml');
    expect(code, output).toBe(1);
  } finally {
    await served.close();
  }
});
