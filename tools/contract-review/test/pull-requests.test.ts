import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Change } from '../src/change.js';
import { parseConfig } from '../src/config.js';
import type { Review } from '../src/judge.js';
import { markdownReport } from '../src/report/markdown.js';
import { compareSides, conclude, type ReviewOptions } from '../src/review.js';
import { revisionOf } from '../src/revisions.js';
import { PULL_REQUESTS, type PullRequest } from './support/pull-requests.js';
import { createRepository, type Repository } from './support/repository.js';

let main: Repository;
beforeAll(async () => {
  main = await createRepository(['network', 'affiliate']);
});
afterAll(() => main.remove());

describe.concurrent('a pull request that would', () => {
  test.for(PULL_REQUESTS)('$name', async (pullRequest, { expect }) => {
    const review = await reviewOf(pullRequest);
    const { changes, witness, bumps } = pullRequest.expected;
    expect(review.changes.map(brief)).toEqual(changes);
    expect(review.changes.some((change) => change.witness !== undefined)).toBe(witness);
    expect(Object.fromEntries(review.bumps.map(({ package: name, required }) => [name, required]))).toEqual(bumps);
    // None of them has a changeset.
    expect(review.gate).toBe(changes.length === 0 ? 'passed' : 'failed');
    expect(review.changeset?.releases.length ?? 0).toBe(Object.keys(bumps).length);
    // The commits are others whenever the contract is.
    const text = markdownReport(review).replaceAll(/\([0-9a-f]{12}\)/g, '(0123456789ab)');
    await expect(text).toMatchFileSnapshot(`pull-requests/${slug(pullRequest)}.txt`);
  });
});

/** `class verdict place` */
function brief({ class: kind, verdict, place }: Change): string {
  return `${kind} ${verdict} ${place.pointer.replace('#/components/schemas/', '')}`;
}

function slug({ name }: PullRequest): string {
  return name.replaceAll(' ', '-');
}

/** The review of a branch that is made and committed as a person would. */
async function reviewOf(pullRequest: PullRequest): Promise<Review> {
  const id = slug(pullRequest);
  const { before, edit, files } = pullRequest;
  const from = before ? `${id}-base` : 'main';
  if (before) {
    const base = await main.branch(from);
    await base.edit(before);
    await base.commit('Before');
  }
  const branch = await main.branch(id, from);
  if (edit) await branch.edit(edit);
  await files?.(branch);
  await branch.commit(pullRequest.name);
  const temporary = join(branch.root, '..', `${id}.temporary`);
  await mkdir(temporary);
  const options: ReviewOptions = {
    root: branch.root,
    config: parseConfig(await branch.read('spec/contract-review.yaml'), 'spec/contract-review.yaml'),
    base: await revisionOf(from, branch.root),
    revision: { kind: 'working tree' },
    today: '2026-06-01',
    temporary,
  };
  return conclude(await compareSides(options), options);
}
