import type { Parity } from '@eflow/parity';
import { type Bundle, operationsOf } from '@eflow/pipeline';
import pc from 'picocolors';
import prettyBytes from 'pretty-bytes';
import type { LastRun } from './last-run.js';

/** A file or a folder that was made: where it is, and its size in bytes. */
export interface Artefact {
  what: string;
  path: string;
  bytes: number;
}

/** The closing words of `npm start`. */
export function summary(
  bundle: Bundle,
  parity: Parity,
  artefacts: readonly Artefact[],
  run: LastRun | undefined,
  now: number,
): string {
  const width = Math.max(...artefacts.map(({ what }) => what.length));
  const counts = [
    `${operationsOf(bundle).length} operations`,
    `${Object.keys(bundle.components.schemas).length} schemas`,
    `${parity.covered} of ${parity.facts} facts covered`,
    `${parity.decisions} decisions, ${parity.open} of them open`,
  ];
  const time = run ? [`${seconds(now - run.startTime)} s, ${run.cached} of ${run.tasks} steps from the cache`] : [];
  return [
    '',
    pc.bold(`${bundle.info['title']} ${bundle.info['version']}`),
    `  ${counts.join(' · ')}`,
    ...parity.problems.map((problem) => `  ${pc.red(problem)}`),
    '',
    ...artefacts.map(({ what, path, bytes }) => `  ${what.padEnd(width)}  ${path}  ${pc.dim(prettyBytes(bytes))}`),
    '',
    ...time.map((line) => `  ${line}`),
    `  Next: edit ${pc.bold('spec/')} and run ${pc.bold('npm start')} again; ${pc.bold('npm test')} runs everything that can fail.`,
    `  Docs: open packages/docs/site/index.html, or serve it by ${pc.bold('pnpm docs:serve')}; ${pc.bold('pnpm docs:dev')} follows your edits.`,
    '',
  ].join('\n');
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
