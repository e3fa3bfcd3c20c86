import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '@eflow/browser';
import { median } from '../measure/statistics.js';
import type { Report } from '../report/report.js';
import { table, whole } from '../report/table.js';
import { prepareSites, type Site, sitesOf } from './docs-sites.js';
import { type Conditions, measurePage, type PageCost } from './page-cost.js';

const ROUNDS = 5;
const OPERATIONS = [4, 300];

const CONDITIONS: Record<'fast' | 'slow', Conditions> = {
  fast: { cpu: 1 },
  slow: { cpu: 4, network: { megabits: 1.6, latency: 150 } },
};

interface Measured {
  site: string;
  operations: number;
  /** Seconds that the build took; none where there is nothing to build. */
  build: number | undefined;
  fast: PageCost;
  slow: PageCost;
}

const REMARK = `The page of one operation (\`searchDeals\`), of the same document, in Chromium with an empty cache, from this machine, sent with gzip.
Content: until the operation's own description can be seen. Blocking: time in which the page could not react, as total blocking time counts it.
Slow: a processor 4 times slower, 1.6 Mbit/s, 150 ms. Medians of ${ROUNDS} rounds.`;

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
  return { markdown: `${costs(measured)}\n\n${REMARK}`, figures: measured, budgets: [], comparisons: [] };
}

async function measure(sites: readonly Site[], operations: number): Promise<Measured[]> {
  const browser = await launch();
  const rounds = sites.map((site) => ({ site, fast: [] as PageCost[], slow: [] as PageCost[] }));
  try {
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { site, ...lists } of rounds)
        for (const speed of ['fast', 'slow'] as const)
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
