import type { Browser, CDPSession, Page } from 'playwright-core';

/** What a reader pays for a page, with nothing in the cache. */
export interface PageCost {
  /** Requests that were sent, also to hosts that are not reached. */
  requests: number;
  /** Bytes as they were sent, compressed, heads included. */
  bytes: number;
  /** Milliseconds until the words that the reader came for can be seen. */
  content: number;
  /** Milliseconds for which the page was deaf, in pieces of more than 50, until the content was there and the page was quiet. */
  blocking: number;
}

export interface Conditions {
  /** How many times slower the processor is. */
  cpu: number;
  /** Megabits per second, and milliseconds of delay; `undefined` is as fast as it goes. */
  network?: { megabits: number; latency: number };
}

/** How long a page may take until it shows its content, in milliseconds. */
const PATIENCE = 90_000;
/** A page is quiet when nothing has kept it busy for so many milliseconds. */
const QUIET = 500;

/** Opens `url` in a new profile and waits for `words`. */
export async function measurePage(
  browser: Browser,
  url: string,
  words: string,
  conditions: Conditions,
): Promise<PageCost> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await watchTraffic(session);
    await slowDown(session, conditions);
    await page.addInitScript(watchContent, words);
    await page.goto(url, { waitUntil: 'commit', timeout: PATIENCE });
    const { content, blocking } = await readContent(page);
    return { ...traffic, content, blocking };
  } finally {
    await context.close();
  }
}

async function watchTraffic(session: CDPSession): Promise<{ requests: number; bytes: number }> {
  const traffic = { requests: 0, bytes: 0 };
  const counted = new Set<string>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request: { url } }) => {
    if (!isOfPage(url)) return;
    counted.add(requestId);
    traffic.requests += 1;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) traffic.bytes += encodedDataLength;
  });
  return traffic;
}

/** Not what a page has in itself, nor the icon that a browser asks every host for when a page names none. */
function isOfPage(url: string): boolean {
  const { protocol, pathname } = new URL(url);
  return /^https?:$/.test(protocol) && pathname !== '/favicon.ico';
}

async function slowDown(session: CDPSession, { cpu, network }: Conditions): Promise<void> {
  if (cpu !== 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (network === undefined) return;
  const throughput = (network.megabits * 1_000_000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}

/** Runs in the page, before anything of its own. */
function watchContent(words: string): void {
  const state = { content: 0, blocking: 0, busy: 0 };
  Object.assign(globalThis, { pageCost: state });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      state.blocking += duration - 50;
      state.busy = startTime + duration;
    }
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    if (document.body?.innerText.includes(words)) state.content = performance.now();
    else setTimeout(look, 20);
  };
  look();
}

async function readContent(page: Page): Promise<{ content: number; blocking: number }> {
  const handle = await page.waitForFunction(
    (quiet) => {
      // The boundary: `watchContent` has put it there.
      const { pageCost } = globalThis as unknown as { pageCost: { content: number; blocking: number; busy: number } };
      const since = Math.max(pageCost.content, pageCost.busy);
      return pageCost.content > 0 && performance.now() - since > quiet ? pageCost : undefined;
    },
    QUIET,
    { timeout: PATIENCE, polling: 100 },
  );
  const found = await handle.jsonValue();
  if (found === undefined) throw new Error('The content was not seen.');
  return found;
}
