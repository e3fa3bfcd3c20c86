import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '@eflow/browser';
import { median } from '../measure/statistics.js';
import type { Report } from '../report/report.js';
import { table, whole } from '../report/table.js';
import { docsComparisons } from './docs-comparisons.js';
import { BUILD_ROUNDS, OURS, prepareSites, type Site, sitesOf } from './docs-sites.js';
import { type Conditions, measurePage, type PageCost } from './page-cost.js';

/** Fewer of the slow ones: others need some twenty seconds each. */
const ROUNDS = { fast: 5, slow: 3 };
const OPERATIONS = [4, 300];

const CONDITIONS: Record<'fast' | 'slow', Conditions> = {
  fast: { cpu: 1 },
  slow: { cpu: 4, network: { megabits: 1.6, latency: 150 } },
};

export interface Measured {
  site: string;
  operations: number;
  /** Seconds that the build took; none where there is nothing to build. */
  build: number | undefined;
  fast: PageCost;
  slow: PageCost;
}

const REMARK = `The page of one operation (\`searchDeals\`), of the same document, in Chromium with an empty cache, from this machine, sent with gzip.
Content: until the operation's own description can be seen. Blocking: time in which the page could not react, as total blocking time counts it.
Slow: a processor 4 times slower, 1.6 Mbit/s, 150 ms. Medians of ${ROUNDS.fast} rounds, ${ROUNDS.slow} of the slow ones, in turn.
What is in the page: ours has the one operation, as HTML, and every other page is loaded when a reader goes there. Redoc and
Scalar have the whole document in one page, which further operations do not load again; a script makes what is seen.
Requests count those to other hosts, which are not reached here: Redoc asks one for a logo. Build: of all pages, in a new process, median of ${BUILD_ROUNDS}.`;

/** The page of an operation in our docs beside the same in Redoc's single file and in Scalar. */
export async function benchDocs(): Promise<Report> {
  prepareSites();
  const measured: Measured[] = [];
  for (const operations of OPERATIONS) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-docs-'));
    try {
      const sites = await sitesOf(folder, operations);
      measured.push(...(await measure(sites, operations)));
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  return {
    markdown: `${costs(measured)}\n\n${REMARK}`,
    figures: measured,
    budgets: [],
    comparisons: docsComparisons(measured, OURS),
  };
}

async function measure(sites: readonly Site[], operations: number): Promise<Measured[]> {
  const browser = await launch();
  const rounds = sites.map((site) => ({ site, fast: [] as PageCost[], slow: [] as PageCost[] }));
  try {
    for (let round = 0; round < Math.max(ROUNDS.fast, ROUNDS.slow); round += 1)
      for (const { site, ...lists } of rounds)
        for (const speed of speedsOf(round))
          lists[speed].push(await measurePage(browser, site.url, site.words, CONDITIONS[speed]));
  } finally {
    await browser.close();
    await Promise.all(sites.map(({ close }) => close()));
  }
  return rounds.map(({ site, fast, slow }) => ({
    site: site.name,
    operations,
    build: site.build,
    fast: medians(fast),
    slow: medians(slow),
  }));
}

/** The conditions that have a round of this number. */
const speedsOf = (round: number): ('fast' | 'slow')[] =>
  (['fast', 'slow'] as const).filter((speed) => round < ROUNDS[speed]);

function medians(costs: readonly PageCost[]): PageCost {
  const of = (read: (cost: PageCost) => number) => median(costs.map(read));
  return {
    requests: of(({ requests }) => requests),
    bytes: of(({ bytes }) => bytes),
    content: of(({ content }) => content),
    blocking: of(({ blocking }) => blocking),
  };
}

function costs(measured: readonly Measured[]): string {
  return table(
    [
      'docs',
      'operations:',
      'build s:',
      'requests:',
      'KB:',
      'content ms:',
      'blocking ms:',
      'slow, content s:',
      'slow, blocking s:',
    ],
    measured.map(({ site, operations, build, fast, slow }) => [
      site,
      operations,
      build?.toFixed(1) ?? '–',
      fast.requests,
      (fast.bytes / 1024).toFixed(1),
      whole(fast.content),
      whole(fast.blocking),
      (slow.content / 1000).toFixed(1),
      (slow.blocking / 1000).toFixed(1),
    ]),
  );
}
