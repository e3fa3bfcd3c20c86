import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '@eflow/pipeline';
import { beforeAll, describe, expect, it } from 'vitest';
import { inBatches, inParallel } from './batches.js';
import { withCopy } from './copy-spec.js';
import { type Change, lineOf, type Mutation } from './mutation.js';

/** The problems of a copy, and the lines where those of each mutation must be. */
interface Result {
  problems: readonly Problem[];
  lines: ReadonlyMap<Mutation, readonly number[]>;
}

/**
 * One test for each mutation: its problem is there, in the right place. Mutations that share no file share a copy,
 * because starting Redocly takes longer than the lint; with `MUTATIONS_PER_COPY=1` each has its own.
 */
export function describeMutations<M extends Mutation>(
  title: string,
  mutations: readonly M[],
  check: (folder: string, mutation: M) => Promise<Problem[]>,
): void {
  const batches = inBatches(mutations, Number(process.env['MUTATIONS_PER_COPY'] ?? 8));
  const results = new Map<readonly M[], Promise<Result>>();
  describe(title, () => {
    beforeAll(async () => {
      await inParallel(batches, 3, async (batch) => {
        const result = checkCopy(batch, (folder) => check(folder, batch[0]));
        results.set(batch, result);
        // A failure belongs to the tests of this copy, not to all.
        await result.catch(() => undefined);
      });
    }, 300_000);
    for (const [index, batch] of batches.entries()) {
      for (const mutation of batch) it(mutation.name, async () => expectProblem(mutation, await results.get(batch)));
      it(`nothing else in copy ${index + 1}`, async () => expectNoOther(batch, await results.get(batch)));
    }
  });
}

async function checkCopy(batch: readonly Mutation[], check: (folder: string) => Promise<Problem[]>): Promise<Result> {
  return withCopy(async (folder) => {
    const lines = new Map<Mutation, readonly number[]>();
    for (const mutation of batch) {
      const { file, change, others = {}, reportedIn = file, at } = mutation;
      try {
        for (const [name, edit] of Object.entries({ [file]: change, ...others })) await apply(join(folder, name), edit);
        const text = await readFile(join(folder, reportedIn), 'utf8');
        lines.set(
          mutation,
          [at].flat().map((marker) => lineOf(text, marker)),
        );
      } catch (error) {
        throw new Error(`The mutation "${mutation.name}" does not fit the description any more`, { cause: error });
      }
    }
    const problems = await check(folder);
    expect(problems.filter(({ message }) => message.includes(folder))).toEqual([]);
    return { problems, lines };
  });
}

async function apply(path: string, change: Change): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => '');
  const after = change(before);
  if (after === before) throw new Error(`${path} stays as it is`);
  if (after === undefined) return rm(path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, after);
}

function expectProblem(mutation: Mutation, result: Result | undefined): void {
  const { problems = [], lines } = result ?? {};
  const [main, ...consequences] = placesOf(mutation);
  const expected = lines
    ?.get(mutation)
    ?.map((line) =>
      expect.objectContaining({ ...main, line, message: expect.stringContaining(mutation.message ?? '') }),
    );
  expect(problems.filter(({ rule, file }) => rule === main.rule && file === main.file)).toEqual(expected);
  for (const consequence of consequences) expect(problems).toContainEqual(expect.objectContaining(consequence));
}

function expectNoOther(batch: readonly Mutation[], result: Result | undefined): void {
  const expected = batch.flatMap(placesOf);
  const others = result?.problems.filter(
    ({ rule, file }) => !expected.some((place) => place.rule === rule && place.file === file),
  );
  expect(others).toEqual([]);
}

interface RuleAndFile {
  rule: string;
  file: string;
}

function placesOf({ rule, file, reportedIn = file, also = [] }: Mutation): [RuleAndFile, ...RuleAndFile[]] {
  const main = { rule, file: reportedIn };
  return [main, ...also.map((consequence) => ({ ...main, ...consequence }))];
}
