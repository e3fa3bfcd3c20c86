import { getEventListeners } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Options, Subject } from './subject.js';
import { type Handler, serveHttp, type Target } from './target.js';
import { freshKey, QUICK } from './trial.js';

const AT_ONCE = 100;

type Counts = Readonly<Record<string, number>>;

/** What keeps the process alive, counted by kind. */
function resources(): Counts {
  const counts: Record<string, number> = {};
  for (const name of process.getActiveResourcesInfo()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** What there is more of than before. */
function more(before: Counts): Counts {
  return Object.fromEntries(Object.entries(resources()).filter(([name, count]) => count > (before[name] ?? 0)));
}

/** Waits for what comes a moment after the calls have ended, and gives up after five seconds. */
async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 5_000;
  // A timer would be one of the things that are waited for.
  while (!condition() && performance.now() < deadline) await new Promise(setImmediate);
}

async function left(before: Counts): Promise<Counts> {
  await until(() => Object.keys(more(before)).length === 0);
  return more(before);
}

interface Phase {
  readonly name: string;
  readonly handler: Handler;
  readonly options?: Partial<Options>;
  readonly when: When;
}

/** When a call is aborted: at a moment, or some milliseconds after all requests have arrived. */
type When = 'before' | 'at once' | { readonly afterArrival: number };

/** Only Node 20 minds many listeners on a signal; `fetch` raises the limit of its signal for that reason. */
const sharing = process.version.startsWith('v20.') ? it.fails : it;

const silent: Handler = () => undefined;

/** What a call may be at when it is aborted. */
const phases: readonly Phase[] = [
  { name: 'before the call', handler: silent, when: 'before' },
  { name: 'at once', handler: silent, when: 'at once' },
  { name: 'before the headers', handler: silent, when: { afterArrival: 0 } },
  {
    name: 'in the body',
    handler: ({ response }) => void response.writeHead(200, { 'content-length': 1_000 }).write('{'),
    when: { afterArrival: 10 },
  },
  {
    name: 'in the pause before another attempt',
    handler: ({ response }) => void response.writeHead(429, { 'retry-after': '30' }).end(),
    options: { timeout: false },
    when: { afterArrival: 10 },
  },
  {
    name: 'while it waits for the rate limit',
    handler: silent,
    // One call is sent, and the others wait for it.
    options: { rateLimit: { requests: 1, window: 60_000 }, timeout: false },
    when: 'at once',
  },
  {
    name: 'while the key is fetched',
    handler: silent,
    options: { apiKey: () => new Promise(() => undefined) },
    when: 'at once',
  },
];

/** Makes calls, aborts them all, and gives the names of their errors. */
async function abort(subject: Subject, options: Options, when: When, { arrivals }: Target): Promise<Set<string>> {
  const controllers = Array.from({ length: AT_ONCE }, () => new AbortController());
  const leave = (): void => {
    for (const controller of controllers) controller.abort();
  };
  if (when === 'before') leave();
  const expected = arrivals.length + AT_ONCE;
  const outcomes = Promise.allSettled(controllers.map(({ signal }) => subject.call(options, { signal })));
  if (typeof when === 'object') {
    await until(() => arrivals.length >= expected);
    setTimeout(leave, when.afterArrival);
  } else setImmediate(leave);
  const names = (await outcomes).map((outcome) => (outcome.status === 'rejected' ? outcome.reason.name : 'none'));
  for (const { signal } of controllers) expect(getEventListeners(signal, 'abort')).toEqual([]);
  return new Set(names);
}

/** Tests that calls leave nothing behind. */
export function describeHandles(subjects: readonly Subject[], total: number): void {
  const rejections: unknown[] = [];
  const warnings: string[] = [];
  const reject = (reason: unknown): void => void rejections.push(reason);
  const warn = ({ name }: Error): void => void warnings.push(name);

  beforeAll(() => {
    process.on('unhandledRejection', reject);
    process.on('warning', warn);
  });
  afterAll(() => {
    process.off('unhandledRejection', reject);
    process.off('warning', warn);
  });

  it(`${total} aborted calls leave no socket, timer or listener, and no rejection or warning`, async () => {
    const before = resources();
    const rounds = total / AT_ONCE / phases.length / subjects.length;
    let calls = 0;
    for (const subject of subjects)
      for (const { name, handler, options, when } of phases) {
        let open = 0;
        const target = await serveHttp(subject, (exchange) => {
          open += 1;
          exchange.response.once('close', () => {
            open -= 1;
          });
          handler(exchange);
        });
        for (let round = 0; round < rounds; round += 1) {
          const given = { ...QUICK, apiKey: freshKey(), baseUrl: target.url, ...options };
          expect([name, ...(await abort(subject, given, when, target))]).toEqual([name, 'AbortError']);
          calls += AT_ONCE;
        }
        await until(() => open === 0);
        expect([name, open]).toEqual([name, 0]);
        await target.close();
      }
    expect(calls).toBeGreaterThanOrEqual(total);
    expect(await left(before)).toEqual({});
    expect({ rejections, warnings }).toEqual({ rejections: [], warnings: [] });
  });

  describe.each(subjects)('$name', (subject) => {
    it('leaves no socket or timer after timeouts', async () => {
      const before = resources();
      const target = await serveHttp(subject, silent);
      const options = { ...QUICK, apiKey: freshKey(), baseUrl: target.url, timeout: { attempt: 20 } };
      const calls = Array.from({ length: AT_ONCE }, () => subject.call(options).result());
      expect(new Set((await Promise.all(calls)).map(({ ok }) => ok))).toEqual(new Set([false]));
      await target.close();
      expect(await left(before)).toEqual({});
    });

    sharing('lets 100 calls share a signal without a warning', async () => {
      const target = await serveHttp(subject, ({ response, right }) => void response.end(right));
      const { signal } = new AbortController();
      const seen = warnings.length;
      const options = { ...QUICK, apiKey: freshKey(), baseUrl: target.url };
      await Promise.all(Array.from({ length: AT_ONCE }, () => subject.call(options, { signal })));
      expect(getEventListeners(signal, 'abort')).toEqual([]);
      await target.close();
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(warnings.slice(seen)).toEqual([]);
    });

    it('makes no unhandled rejection, however its promise is used', async () => {
      const options = {
        ...QUICK,
        apiKey: freshKey(),
        baseUrl: 'http://127.0.0.1:1',
        fetch: () => Promise.reject('no'),
      };
      await subject.call(options).result();
      await subject
        .call(options)
        .withResponse()
        .catch(() => undefined);
      await subject.call(options).then(undefined, () => undefined);
      await subject
        .call(options)
        .finally(() => undefined)
        .catch(() => undefined);
      await expect(subject.call(options)).rejects.toMatchObject({ name: 'ConnectionError' });
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(rejections).toEqual([]);
    });
  });
}
