import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Audience, Problem } from '@eflow/pipeline';
import { expect } from 'vitest';
import { withCopy } from './copy-spec.js';

/** The text of a file after the change, or nothing when the file is removed. A new file has no text before. */
export type Change = (text: string) => string | undefined;

type Marker = string | RegExp;

/** One mistake that an author can make, and the problem that must come of it. */
export interface Mutation {
  name: string;
  file: string;
  change: Change;
  /** Further files that the mistake needs. */
  others?: Record<string, Change>;
  rule: string;
  /** Where the problems are: a text that only this line has after the change, or what starts there. */
  at: Marker | readonly Marker[];
  /** The file of the problems, when it is not `file`. */
  reportedIn?: string;
  /** Other files, where the rule reports the same mistake once more. */
  againIn?: readonly string[];
  /** A part of the message. */
  message?: string;
  /** Rules that report the same mistake, too. */
  also?: readonly string[];
}

/** A mistake that shows in a bundle. */
export interface BundleMutation extends Mutation {
  audience?: Audience;
}

/** Applies the mutation to a copy, checks that, and expects its problems and no others. */
export async function prove(mutation: Mutation, check: (folder: string) => Promise<Problem[]>): Promise<void> {
  await withCopy(async (folder) => {
    const { file, change, others = {}, rule, at, reportedIn = file, message = '' } = mutation;
    for (const [name, edit] of Object.entries({ [file]: change, ...others })) await apply(join(folder, name), edit);
    const text = await readFile(join(folder, reportedIn), 'utf8');
    const problems = await check(folder);
    const main = problems.filter((problem) => problem.rule === rule && problem.file === reportedIn);
    expect(main).toEqual(
      [at].flat().map((marker) =>
        expect.objectContaining({ line: lineOf(text, marker), message: expect.stringContaining(message) }),
      ),
    );
    const rest = problems.filter((problem) => !main.includes(problem));
    expect(new Set(rest.filter((problem) => problem.rule === rule).map((problem) => problem.file))).toEqual(new Set(mutation.againIn));
    expect(new Set(rest.map((problem) => problem.rule).filter((name) => name !== rule))).toEqual(new Set(mutation.also));
    expect(problems.filter((problem) => problem.message.includes(folder))).toEqual([]);
  });
}

async function apply(path: string, change: Change): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => '');
  const after = change(before);
  if (after === undefined) return rm(path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, after);
}

/** Replaces the one place that reads `from`. */
export function replace(from: string, to: string): Change {
  return (text) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`expected one place that reads\n${from}\nbut found ${parts.length - 1}`);
    return parts.join(to);
  };
}

export function append(addition: string): Change {
  return (text) => text + addition;
}

export function removeFile(): undefined {
  return undefined;
}

function lineOf(text: string, marker: string | RegExp): number {
  const places = typeof marker === 'string' ? text.split(marker).length - 1 : 1;
  const index = typeof marker === 'string' ? text.indexOf(marker) : text.search(marker);
  if (index < 0 || places !== 1) throw new Error(`expected one line with ${marker}`);
  return text.slice(0, index).split('\n').length;
}
