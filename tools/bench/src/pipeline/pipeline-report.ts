import type { Run } from '../measure/run-measured.js';
import { median } from '../measure/statistics.js';
import type { Budget } from '../report/budget.js';
import type { Comparison } from '../report/comparison.js';
import type { Report } from '../report/report.js';
import { table, whole } from '../report/table.js';
import type { Builds } from './builds.js';
import { exponent } from './growth.js';
import { STAGES, type Stage } from './stages.js';

export interface Measured {
  builds: Builds;
  /** The runs of each stage and of each generator, for each number of operations. */
  sizes: { operations: number; stages: Record<Stage, Run[]>; generators: Record<string, Run[]> }[];
}

type Figures = Measured['sizes'][number];

const MB = 1e6;
const OURS = 'ours';
/** A figure that grows faster than in proportion, and by more than a run differs from the next. */
const LIMIT = 1.1;

const BUILDS_REMARK =
  'In a clone of the last commit, with all packages installed: `npm start` without its search for what is to be installed. ' +
  'Cold: nothing built and no cache. One line: another description in `spec/components/schemas/Paging.yaml`, which is ' +
  'linted, bundled, generated, built, reported and rendered as docs.';
const GROWTH_REMARK =
  'Synthetic contracts, made from the real one by a seeded generator: same shapes, new names, the four real operations ' +
  'among them; medians of three rounds. The exponent says how the seconds grow from one size to the next: with 1, ten times the operations take ten times as long. ' +
  'Lint and bundle: the source by all rules, and three bundles. Generate: types for three audiences, enum values, JSON Schemas, validators, both clients and the mock’s data.';
const GENERATORS_REMARK =
  'From the bundle of the Affiliate API, each in a process of its own. Ours: types, functions, facade, typed errors and views of ' +
  'what was asked for; hey-api, orval and redocly: types and functions; openapi-typescript, which ours has within it: types alone.';

const WHY =
  'Our types are made by openapi-typescript, whose time is in ours, and its syntax tree is printed by the TypeScript compiler; ' +
  'orval and redocly write theirs as text.';

const WHY_EDIT =
  'Each step waits for the one before: the lint and the bundles, what is generated, the packages, the types of all of them, ' +
  'and the docs with every page. Two steps at most run beside each other, for the processor has two cores.';

export function pipelineReport(measured: Measured): Report {
  const { builds, sizes } = measured;
  return {
    markdown: [
      buildTable(builds),
      BUILDS_REMARK,
      growthTable(sizes),
      GROWTH_REMARK,
      generatorTable(sizes),
      GENERATORS_REMARK,
    ].join('\n\n'),
    figures: measured,
    budgets: pipelineBudgets(measured),
    comparisons: pipelineComparisons(sizes),
  };
}

const seconds = (runs: readonly Run[]): number => median(runs.map((run) => run.seconds));
const peak = (runs: readonly Run[]): number => Math.max(...runs.map((run) => run.peak)) / MB;

const KINDS = [
  ['cold', 'nothing built'],
  ['warm', 'nothing changed'],
  ['edit', 'one line of `spec/` changed'],
] as const;

function buildTable(builds: Builds): string {
  return table(
    ['build', 'seconds:', 'rounds:', 'peak memory, MB:'],
    KINDS.map(([kind, words]) => [
      words,
      seconds(builds[kind]).toFixed(1),
      builds[kind].length,
      whole(peak(builds[kind])),
    ]),
  );
}

/** Seconds of all stages together. */
const total = ({ stages }: Figures): number => STAGES.reduce((sum, stage) => sum + seconds(stages[stage]), 0);

function growthTable(sizes: readonly Figures[]): string {
  const rows: [string, (figures: Figures) => number][] = [
    ...STAGES.map((stage): [string, (figures: Figures) => number] => [stage, ({ stages }) => seconds(stages[stage])]),
    ['together', total],
  ];
  return table(
    ['seconds with so many operations', ...sizes.map(({ operations }) => `${whole(operations)}:`), ...stepHeads(sizes)],
    rows.map(([name, figure]) => [
      name,
      ...sizes.map((size) => figure(size).toFixed(1)),
      ...steps(sizes, figure).map((value) => value.toFixed(2)),
    ]),
  );
}

function generatorTable(sizes: readonly Figures[]): string {
  const [first] = sizes;
  return table(
    [
      'seconds to generate, with so many operations',
      ...sizes.map(({ operations }) => `${whole(operations)}:`),
      ...stepHeads(sizes),
      'peak memory at the most, MB:',
    ],
    Object.keys(first?.generators ?? {}).map((name) => {
      const runs = (size: Figures) => size.generators[name] ?? [];
      return [
        name,
        ...sizes.map((size) => seconds(runs(size)).toFixed(2)),
        ...steps(sizes, (size) => seconds(runs(size))).map((value) => value.toFixed(2)),
        whole(Math.max(...sizes.map((size) => peak(runs(size))))),
      ];
    }),
  );
}

/** The exponents from each size to the next, but for the first, where most of the time is that of starting programs. */
function steps(sizes: readonly Figures[], figure: (size: Figures) => number): number[] {
  return pairs(sizes).map(([from, to]) =>
    exponent({ size: from.operations, figure: figure(from) }, { size: to.operations, figure: figure(to) }),
  );
}

const stepHeads = (sizes: readonly Figures[]): string[] =>
  pairs(sizes).map(([from, to]) => `exponent, ${whole(from.operations)} to ${whole(to.operations)}:`);

function pairs(sizes: readonly Figures[]): [Figures, Figures][] {
  return sizes.slice(1, -1).flatMap((from, index): [Figures, Figures][] => {
    const to = sizes[index + 2];
    return to === undefined ? [] : [[from, to]];
  });
}

function pipelineBudgets({ builds, sizes }: Measured): Budget[] {
  const growth = [...STAGES.map((stage) => [stage, ({ stages }: Figures) => seconds(stages[stage])] as const)];
  return [
    { what: 'seconds of a build when nothing has changed', figure: seconds(builds.warm), limit: 1 },
    { what: 'seconds of a build after one line of `spec/`', figure: seconds(builds.edit), limit: 10, why: WHY_EDIT },
    ...[...growth, ['together', total] as const].map(([name, figure]) => ({
      what: `largest exponent of growth, ${name}`,
      figure: Math.max(...steps(sizes, figure)),
      limit: LIMIT,
    })),
  ];
}

function pipelineComparisons(sizes: readonly Figures[]): Comparison[] {
  return sizes
    .filter(({ operations }) => operations === 4 || operations === 400)
    .map(({ operations, generators }) => ({
      id: operations === 4 ? 'pipeline.generate' : `pipeline.generate-${operations}`,
      what: `Types and client generated from ${operations} operations`,
      unit: 's',
      better: 'less' as const,
      name: OURS,
      ours: seconds(generators[OURS] ?? []),
      // openapi-typescript makes no client: a part of ours, not a peer of it.
      peers: Object.entries(generators)
        .filter(([name]) => name !== OURS && name !== 'openapi-typescript')
        .map(([name, runs]) => ({ name, figure: seconds(runs) })),
      why: WHY,
    }));
}
