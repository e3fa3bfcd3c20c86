import type { Comparison } from '../report/comparison.js';
import type { CheckFigures } from './check-rounds.js';
import type { CompletionFigures } from './completion-rounds.js';
import { LARGE, REAL } from './programs.js';
import type { TypesFigures } from './types-markdown.js';

/** Bare fetch is no client, and our functions are ours, too. */
const NAME = 'ours';
const PEERS = ['openapi-fetch', 'hey-api', 'orval'];

const READING =
  'More is read of ours: the declarations of the contract have each type once for everybody and once more for its API, and those of the clients stand beside them.';
const READING_FIRST = `${READING} An editor reads the documentation in them, too.`;

export function typesComparisons({ checks, completions }: TypesFigures): Comparison[] {
  const real = checks.filter(({ compiler, operations }) => compiler === '7.0.2' && operations === REAL.operations);
  const large = checks.filter(({ compiler, operations }) => compiler === '7.0.2' && operations === LARGE.operations);
  const waits = completions.filter(({ server, operations }) => server === '5.9.3' && operations === LARGE.operations);
  return [
    {
      id: 'types.instantiations',
      what: 'Instantiations of 100 calls, TypeScript 7, 4 operations',
      unit: 'instantiations',
      ...figuresOf(real, ({ instantiations }: CheckFigures) => instantiations),
      why: 'The functions of orval give plain promises of plain objects. A call of ours can be awaited in several ways, and what a deal has depends on the relationships that were asked for.',
    },
    {
      id: 'types.check',
      what: 'Check of 100 calls, TypeScript 7, 400 operations',
      unit: 's',
      ...figuresOf(large, ({ check }: CheckFigures) => check),
    },
    {
      id: 'types.total',
      what: 'All of the compiler on 100 calls, TypeScript 7, 400 operations',
      unit: 's',
      ...figuresOf(large, ({ total }: CheckFigures) => total),
      why: READING,
    },
    {
      id: 'types.memory',
      what: 'Memory of the compiler on 100 calls, TypeScript 7, 400 operations',
      unit: 'MiB',
      ...figuresOf(large, ({ memory }: CheckFigures) => memory),
      why: READING,
    },
    {
      id: 'types.first-completion',
      what: 'First completion after a file is opened, TypeScript 5.9, 400 operations',
      unit: 'ms',
      ...figuresOf(waits, ({ cold }: CompletionFigures) => cold),
      why: READING_FIRST,
    },
    {
      id: 'types.completion',
      what: 'Completion of a member of the client, TypeScript 5.9, 400 operations',
      unit: 'ms',
      ...figuresOf(waits, ({ member }: CompletionFigures) => member),
      why: 'The members of a client are known once its type is; the names of a module are a list that needs no type at all.',
    },
    {
      id: 'types.body',
      what: 'Completion within a body, mean of two operations, TypeScript 5.9, 400 operations',
      unit: 'ms',
      ...figuresOf(waits, ({ search, create }: CompletionFigures) => (search + create) / 2),
      why: 'All of orval is one file. Ours is several packages, through which the types of a body are found anew after each edit; with our functions in the place of the client it is the same.',
    },
  ];
}

function figuresOf<T extends { name: string }>(
  all: readonly T[],
  figure: (of: T) => number,
): Pick<Comparison, 'better' | 'name' | 'ours' | 'peers'> {
  const of = (wanted: string) => {
    const found = all.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error(`Nothing was measured of ${wanted}.`);
    return figure(found);
  };
  const others = PEERS.map((name) => ({ name, figure: of(name) }));
  return { better: 'less', name: NAME, ours: of(NAME), peers: others };
}
