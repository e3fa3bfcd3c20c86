import type { Comparison } from '../report/comparison.js';
import type { Measured } from './docs.js';

const SEARCHED = 'Docs page of one operation';
const SLOW = 'on a slow phone and network';

const FILES =
  'Redoc is one file with everything in it. Ours has its style sheet, scripts and icon in files of their own, which every further page finds in the cache.';
const PAGES =
  'Ours writes a page for each operation and each schema, with its samples already coloured, a copy of it for programs, an index for the search, and downloads, one of which is the file of Redoc. Redoc puts the description into one page, from which the browser of each reader makes the rest.';

interface Figure {
  id: string;
  what: string;
  unit: string;
  operations: number;
  of: (measured: Measured) => number | undefined;
  why?: string;
}

const bytes = ({ fast }: Measured): number => fast.bytes / 1024;

const FIGURES: readonly Figure[] = [
  { id: 'bytes', what: `${SEARCHED}, sent`, unit: 'KB', operations: 4, of: bytes },
  { id: 'content', what: `${SEARCHED}, until it can be read ${SLOW}`, unit: 'ms', operations: 4, of: slow('content') },
  {
    id: 'blocking',
    what: `${SEARCHED}, time without reaction ${SLOW}`,
    unit: 'ms',
    operations: 4,
    of: slow('blocking'),
  },
  { id: 'bytes-300', what: `${SEARCHED} of 300, sent`, unit: 'KB', operations: 300, of: bytes },
  {
    id: 'content-300',
    what: `${SEARCHED} of 300, until it can be read ${SLOW}`,
    unit: 'ms',
    operations: 300,
    of: slow('content'),
  },
  {
    id: 'requests',
    what: `${SEARCHED}, requests`,
    unit: 'requests',
    operations: 4,
    of: ({ fast }) => fast.requests,
    why: FILES,
  },
  {
    id: 'build',
    what: 'Docs of 300 operations, build',
    unit: 's',
    operations: 300,
    of: ({ build }) => build,
    why: PAGES,
  },
];

function slow(figure: 'content' | 'blocking'): (measured: Measured) => number {
  return ({ slow: cost }) => cost[figure];
}

/** Ours beside each site that has the figure: what needs no build is not compared in it. */
export function docsComparisons(measured: readonly Measured[], ours: string): Comparison[] {
  return FIGURES.map(({ id, what, unit, operations, of, why }) => {
    const figures = measured
      .filter((site) => site.operations === operations)
      .flatMap((site) => {
        const figure = of(site);
        return figure === undefined ? [] : [{ name: site.site, figure }];
      });
    const own = figures.find(({ name }) => name === ours);
    if (own === undefined) throw new Error(`There is no figure ${id} of ours at ${operations} operations.`);
    return {
      id: `docs.${id}`,
      what,
      unit,
      better: 'less',
      name: ours,
      ours: own.figure,
      peers: figures.filter((figure) => figure !== own),
      ...(why === undefined ? {} : { why }),
    };
  });
}
