import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Hooks, type RequestEvent, type ResponseEvent, withHooks } from '../src/hooks.js';
import { failure } from './support/outcome.js';
import { asked, exchange, KEY, outgoing, senderWith } from './support/sending.js';
import { after, json, status, stubFetch } from './support/stub-fetch.js';

const asIs = (text: string): string => text;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('withHooks', () => {
  it('calls onRequest before the attempt and onResponse after it', async () => {
    const order: string[] = [];
    const next = async () => {
      order.push('send');
      return exchange();
    };
    const hooks = { onRequest: () => order.push('request'), onResponse: () => order.push('response') };
    await withHooks(
      next,
      { onRequest: () => hooks.onRequest(), onResponse: () => hooks.onResponse() },
      asIs,
    )(outgoing());
    expect(order).toEqual(['request', 'send', 'response']);
  });

  it('gives back the exchange, and passes the request on, as they are', async () => {
    const request = outgoing();
    const answer = exchange();
    const next = vi.fn(async () => answer);
    expect(await withHooks(next, { onRequest: () => undefined }, asIs)(request)).toBe(answer);
    expect(next).toHaveBeenCalledWith(request);
    expect(await withHooks(next, { onResponse: () => undefined }, asIs)(request)).toBe(answer);
  });

  it('tells of the request all but the key, and of the response status, headers and duration', async () => {
    const onRequest = vi.fn<(event: RequestEvent) => void>();
    const onResponse = vi.fn<(event: ResponseEvent) => void>();
    const next = () => {
      const response = new Response(null, { status: 404, headers: { 'x-echo': 'k3y' } });
      return new Promise<ReturnType<typeof exchange>>((resolve) => setTimeout(() => resolve(exchange(response)), 30));
    };
    const redact = (text: string): string => text.replace('k3y', '***');
    const call = withHooks(next, { onRequest, onResponse }, redact)(outgoing({ key: 'k3y', headers: { a: 'b' } }));
    await vi.advanceTimersByTimeAsync(30);
    await call;
    const context = { method: 'GET', url: 'https://api.test/deals', operation: 'listDeals', attempt: 1 };
    expect(onRequest.mock.calls).toEqual([[{ ...context, headers: { a: 'b' } }]]);
    const event = onResponse.mock.calls[0]?.[0];
    expect(event).toMatchObject({ ...context, headers: { a: 'b' }, status: 404, duration: 30 });
    expect([...(event?.responseHeaders ?? [])]).toEqual([['x-echo', '***']]);
    expect(event).not.toHaveProperty('key');
  });

  it('does not call onResponse for an attempt without a response', async () => {
    const onResponse = vi.fn();
    const reason = new Error('lost');
    const send = withHooks(() => Promise.reject(reason), { onResponse }, asIs);
    expect(await failure(send(outgoing()))).toBe(reason);
    expect(onResponse).not.toHaveBeenCalled();
  });
});

describe('the hooks of a sender', () => {
  it('are called in order for each attempt', async () => {
    const order: string[] = [];
    const fetch = stubFetch(after(10, status(503)), after(10, json({})));
    const sender = senderWith({
      fetch: (url, init) => {
        order.push('fetch');
        return fetch(url, init);
      },
      onRequest: ({ attempt }) => order.push(`request ${attempt}`),
      onResponse: ({ attempt, status: code, duration }) => order.push(`response ${attempt} ${code} ${duration}`),
      onRetry: ({ attempt }) => order.push(`retry ${attempt}`),
    });
    const call = sender.send(asked());
    await vi.runAllTimersAsync();
    await call;
    const first = ['request 1', 'fetch', 'response 1 503 10', 'retry 1'];
    expect(order).toEqual([...first, 'request 2', 'fetch', 'response 2 200 10']);
  });

  it('never get the key, not even where the server or the program repeats it', async () => {
    const events: unknown[] = [];
    const note = (event: RequestEvent | ResponseEvent): void => {
      events.push({ ...event, responseHeaders: 'responseHeaders' in event && [...event.responseHeaders] });
    };
    const fetch = stubFetch(json({}, 200, { 'x-echo': `was ${KEY}` }));
    const sender = senderWith({ fetch, onRequest: note, onResponse: note, headers: { 'X-EFLOW-API-KEY': KEY } });
    await sender.send(asked(), { headers: { 'x-eflow-api-key': KEY } });
    expect(fetch.sent[0]?.headers).toMatchObject({ 'x-eflow-api-key': KEY });
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events)).toContain('was [API key]');
    expect(JSON.stringify(events)).not.toContain(KEY);
  });

  it('are told of the wait for the budget neither before nor as part of the duration', async () => {
    const durations: number[] = [];
    const starts: number[] = [];
    const sender = senderWith({
      fetch: stubFetch(json({})),
      rateLimit: { requests: 1, window: 1000 },
      onRequest: () => starts.push(performance.now()),
      onResponse: ({ duration }) => durations.push(duration),
    });
    const calls = Promise.all([sender.send(asked()), sender.send(asked())]);
    await vi.runAllTimersAsync();
    await calls;
    const [first = 0, second = 0] = starts;
    expect(second - first).toBe(1000);
    expect(durations).toEqual([0, 0]);
  });

  const reason = new Error('log is full');
  const throws = (): never => {
    throw reason;
  };
  it.each<[string, Hooks, number]>([
    ['onRequest', { onRequest: throws }, 0],
    ['onResponse', { onResponse: throws }, 1],
    ['onRetry', { onRetry: throws }, 1],
  ])('end the call with what they throw, without a repetition: %s', async (_name, hooks, requests) => {
    const fetch = stubFetch(status(503));
    expect(await failure(senderWith({ fetch, ...hooks }).send(asked()))).toBe(reason);
    expect(fetch.sent).toHaveLength(requests);
    expect(vi.getTimerCount()).toBe(0);
  });
});
