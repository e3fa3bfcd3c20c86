import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Run, runMeasured } from '../measure/run-measured.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
/** A component that both clients, the mock and the docs are made of. */
const EDITED = 'spec/components/schemas/Paging.yaml';
const ROUNDS = { cold: 3, warm: 5, edit: 5 } as const;

export type Builds = Record<keyof typeof ROUNDS, Run[]>;

/** What `npm start` takes in a clone of this repository: with nothing built, with nothing changed, after one line of `spec/`. */
export async function measureBuilds(folder: string): Promise<Builds> {
  const clone = join(folder, 'clone');
  execFileSync('git', ['clone', '--quiet', ROOT, clone], { stdio: ['ignore', 'ignore', process.stderr] });
  execFileSync('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: clone,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  const build = () => runMeasured('pnpm', ['run', 'main'], { cwd: clone, codes: [0] });
  const builds: Builds = { cold: [], warm: [], edit: [] };
  for (let round = 0; round < ROUNDS.cold; round += 1) {
    forget(clone);
    builds.cold.push(await build());
  }
  for (let round = 0; round < ROUNDS.warm; round += 1) builds.warm.push(await build());
  for (let round = 0; round < ROUNDS.edit; round += 1) {
    changeOneLine(join(clone, EDITED), round);
    builds.edit.push(await build());
  }
  return builds;
}

/** Removes all that was built, and what was kept of it. */
function forget(clone: string): void {
  execFileSync('git', ['clean', '-fdxq', '--exclude=node_modules'], { cwd: clone });
  rmSync(join(clone, 'node_modules/.cache'), { recursive: true, force: true });
}

/** Changes the words of the first description to those that no round had before. */
export function changeOneLine(file: string, round: number): void {
  const text = readFileSync(file, 'utf8');
  const other = text.replace(/^( +description: )[^>|].*$/m, `$1Words of round ${round}.`);
  if (other === text) throw new Error(`${file} has no description on one line.`);
  writeFileSync(file, other);
}
