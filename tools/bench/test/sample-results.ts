import type { Comparison } from '../src/report/comparison.js';
import type { AreaResult, Results } from '../src/report/results.js';

/** No figure here was measured. */
const comparisons: Comparison[] = [
  {
    id: 'client.size',
    what: 'Program that calls one operation, minified and gzipped',
    unit: 'bytes',
    better: 'less',
    name: 'ours',
    ours: 4_012,
    peers: [
      { name: 'openapi-fetch', figure: 2_987 },
      { name: 'hey-api', figure: 5_321 },
      { name: 'orval', figure: 512 },
      { name: 'ky', figure: 6_004 },
      { name: 'stripe', figure: 61_234 },
      { name: 'openai', figure: 43_210 },
    ],
    why: 'orval writes a bare function, without errors or a timeout.',
  },
  {
    id: 'client.get',
    what: 'CPU of a GET call over a stubbed fetch',
    unit: 'µs',
    better: 'less',
    name: 'ours',
    ours: 12.34,
    peers: [
      { name: 'openapi-fetch', figure: 17.2 },
      { name: 'hey-api', figure: 21.9 },
      { name: 'orval', figure: 9.8 },
      { name: 'ky', figure: 33.1 },
    ],
    why: 'orval does nothing but call fetch.',
  },
  {
    id: 'types.completion',
    what: 'Completion of members at 400 operations',
    unit: 'ms',
    better: 'less',
    name: 'ours',
    ours: 8.1,
    peers: [
      { name: 'openapi-fetch', figure: 61.5 },
      { name: 'hey-api', figure: 25.2 },
      { name: 'orval', figure: 31.4 },
    ],
  },
  {
    id: 'docs.content',
    what: 'Page of an operation, until its description is seen, slow setting',
    unit: 'ms',
    better: 'less',
    name: 'ours',
    ours: 1_012,
    peers: [
      { name: 'Redoc, single file', figure: 9_876 },
      { name: 'Scalar', figure: 15_432 },
    ],
  },
  {
    id: 'mock.throughput',
    what: 'Requests that the mock answers',
    unit: 'requests/s',
    better: 'more',
    name: '@eflow/mock',
    ours: 12_345,
    peers: [{ name: 'Prism', figure: 1_234 }],
  },
];

function area(name: string, index: number): AreaResult {
  return {
    area: name,
    seconds: 10 + 61 * index,
    markdown: `| ${name} | figure |\n| --- | ---: |\n| ours | ${index} |\n\nA remark.`,
    figures: { index },
    budgets: [{ what: `budget of ${name}`, figure: index, limit: 2 }],
    comparisons: comparisons.filter(({ id }) => id.startsWith(`${name}.`)),
  };
}

/** Small, with everything in it that real results have. */
export function sampleResults(): Results {
  return {
    date: '2026-01-31',
    machine: {
      processor: 'Some Processor 3000',
      cores: 2,
      memory: 8,
      system: 'Some Linux 12',
      kernel: 'Linux 6.1.0 x64',
      node: 'v20.20.2',
    },
    versions: [
      { name: '@eflow/affiliate-client', version: '0.1.0' },
      { name: 'ky', version: '2.1.0' },
    ],
    areas: ['client', 'types', 'mock', 'docs', 'review', 'pipeline'].map(area),
  };
}
