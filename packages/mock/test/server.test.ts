import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMock, type Fault, type FaultRule, type Mock } from '../src/index.js';
import { type MockServer, type ServerOptions, startServer } from '../src/server.js';

const servers: MockServer[] = [];

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(mock: Pick<Mock, 'handle'>, options: Partial<ServerOptions> = {}): Promise<MockServer> {
  const server = await startServer(mock, { port: 0, ...options });
  servers.push(server);
  return server;
}

const key = { 'X-Eflow-Api-Key': 'mock-affiliate-key' };

/** Asks for deals; the faults apply to the first request only. */
async function searchWith(...faults: Fault[]): Promise<() => Promise<Response>> {
  const rules = faults.map((fault): FaultRule => ({ fault, operation: 'searchDeals', nth: 1 }));
  const { url } = await start(createMock({ faults: rules }));
  return () => fetch(`${url}/v1/affiliates/deals`, { method: 'POST', headers: key, redirect: 'manual' });
}

/** The code of the error that the network gave. */
async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
  return cause && 'code' in cause ? cause.code : error;
}

describe('a mock behind a socket', () => {
  it('answers as the mock does', async () => {
    const mock = createMock();
    const { url } = await start(mock);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const init = { method: 'POST', headers: { ...key, 'Content-Type': 'application/json' }, body: '{}' };
    const response = await fetch(`${url}/v1/affiliates/deals?page_size=3`, init);
    const expected = await createMock().fetch('https://api.eflow.team/v1/affiliates/deals?page_size=3', init);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('x-ratelimit-remaining')).toBe('149');
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
    expect(await response.json()).toEqual(await expected.json());
    expect(mock.requests).toMatchObject([{ operation: 'searchDeals', status: 200, body: {} }]);
  });

  it('answers errors of the client', async () => {
    const { url } = await start(createMock());
    expect((await fetch(`${url}/v1/nothing`)).status).toBe(404);
    expect((await fetch(`${url}/v1/affiliates/deals`)).status).toBe(405);
    expect((await fetch(`${url}/v1/affiliates/deals`, { method: 'HEAD' })).status).toBe(405);
    expect((await fetch(`${url}/v1/affiliates/deals`, { method: 'POST' })).status).toBe(401);
  });

  it('answers a body over the limit', async () => {
    const { url } = await start(createMock());
    const body = 'x'.repeat(2 ** 21);
    const response = await fetch(`${url}/v1/affiliates/deals`, { method: 'POST', headers: key, body });
    expect(response.status).toBe(400);
  });

  it('answers 500 for a mistake of the mock and tells it on stderr', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const { url } = await start({ handle: () => Promise.reject(new Error('out of order')) });
    const response = await fetch(url);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: 'out of order' });
    expect(said.mock.calls).toEqual([['out of order']]);
  });

  it('listens at another host name', async () => {
    const { url } = await start(createMock(), { hostname: 'localhost' });
    expect((await fetch(`${url}/v1/nothing`)).status).toBe(404);
  });
});

describe('faults on the wire', () => {
  it('connection-reset: no answer', async () => {
    const search = await searchWith({ kind: 'connection-reset' });
    expect(await failureOf(search())).toMatch(/UND_ERR_SOCKET|ECONNRESET/);
    expect((await search()).status).toBe(200);
  });

  it('connection-reset leaves nothing on the wire', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const { url } = await start(createMock({ faults: [{ fault: { kind: 'connection-reset' } }] }));
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const received: Buffer[] = [];
    socket.on('data', (bytes) => received.push(bytes));
    socket.write('POST /v1/affiliates/deals HTTP/1.1\r\nHost: mock\r\nContent-Length: 0\r\n\r\n');
    await once(socket, 'close');
    expect(received).toEqual([]);
    expect(said).not.toHaveBeenCalled();
  });

  it('truncated-body: the head promises more than comes', async () => {
    const search = await searchWith({ kind: 'truncated-body' });
    const response = await search();
    expect(response.status).toBe(200);
    expect(await failureOf(response.text())).toMatch(/UND_ERR_SOCKET|ECONNRESET/);
    const whole = await (await search()).text();
    expect(Number(response.headers.get('content-length'))).toBe(Buffer.byteLength(whole));
  });

  it('slow-drip: the body comes in pieces', async () => {
    const search = await searchWith({ kind: 'slow-drip', bytes: 4000, milliseconds: 20 });
    const begin = performance.now();
    const response = await search();
    let pieces = 0;
    let size = 0;
    for await (const piece of response.body ?? []) {
      pieces += 1;
      size += piece.length;
    }
    const expected = Math.ceil(size / 4000);
    expect(size).toBe(Number(response.headers.get('content-length')));
    expect(expected).toBeGreaterThan(4);
    expect(pieces).toBeGreaterThan(expected / 2);
    expect(performance.now() - begin).toBeGreaterThan(expected * 18);
  });

  it('delay: the answer comes late', async () => {
    const search = await searchWith({ kind: 'delay', milliseconds: 200 });
    const begin = performance.now();
    expect((await search()).status).toBe(200);
    expect(performance.now() - begin).toBeGreaterThan(190);
  });

  it('a client that gives up during a delay is no error', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const mock = createMock({ faults: [{ fault: { kind: 'delay', milliseconds: 60_000 }, nth: 1 }] });
    const { url } = await start(mock);
    const ask = (signal?: AbortSignal) =>
      fetch(`${url}/v1/affiliates/deals`, { method: 'POST', headers: key, ...(signal ? { signal } : {}) });
    await expect(ask(AbortSignal.timeout(100))).rejects.toThrow();
    expect((await ask()).status).toBe(200);
    expect(said).not.toHaveBeenCalled();
  });

  it('html-error: a page of a proxy', async () => {
    const response = await (await searchWith({ kind: 'html-error', status: 503 }))();
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  it('wrong-content-type: the right body under another type', async () => {
    const response = await (await searchWith({ kind: 'wrong-content-type' }))();
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(await response.json()).toHaveProperty('deals');
  });

  it('redirect', async () => {
    const response = await (await searchWith({ kind: 'redirect', to: 'https://example.com/' }))();
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('https://example.com/');
  });

  it('rate-limit', async () => {
    const search = await searchWith({ kind: 'rate-limit', retryAfter: 7 });
    const response = await search();
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect((await search()).status).toBe(200);
  });

  it('server-error', async () => {
    expect((await (await searchWith({ kind: 'server-error', status: 503 }))()).status).toBe(503);
  });
});

describe('CORS', () => {
  it('answers a preflight', async () => {
    const mock = createMock();
    const { url } = await start(mock, { cors: true });
    const response = await fetch(`${url}/v1/affiliates/deals`, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toBe('POST, GET');
    expect(response.headers.get('access-control-allow-headers')).toBe('X-Eflow-Api-Key, Content-Type');
    expect(mock.requests).toEqual([]);
  });

  it('opens every answer, also one with an error', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const { url } = await start(createMock(), { cors: true });
    const broken = await start({ handle: () => Promise.reject(new Error('out of order')) }, { cors: true });
    const answers = [
      await fetch(`${url}/v1/affiliates/deals`, { method: 'POST', headers: key }),
      await fetch(`${url}/v1/nothing`),
      await fetch(broken.url),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 500]);
    for (const { headers } of answers) {
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toContain('X-RateLimit-Remaining');
    }
    expect(said).toHaveBeenCalledTimes(1);
  });

  it('is off by default', async () => {
    const { url } = await start(createMock());
    const response = await fetch(`${url}/v1/affiliates/deals`, { method: 'OPTIONS' });
    expect(response.status).toBe(405);
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
  });
});

describe('begin and end', () => {
  it('a port in use is refused', async () => {
    const { url } = await start(createMock());
    const port = Number(new URL(url).port);
    await expect(start(createMock(), { port })).rejects.toThrow(`Port ${port} of 127.0.0.1 is in use.`);
    expect(process.exitCode).toBeUndefined();
  });

  it('a port or a host that cannot be is refused', async () => {
    await expect(start(createMock(), { port: 65536 })).rejects.toThrow('65536');
    await expect(start(createMock(), { hostname: '203.0.113.1' })).rejects.toThrow(
      'Cannot listen at port 0 of 203.0.113.1: ',
    );
  });

  it('close ends connections that are idle, without a request, or with an answer under way', async () => {
    const faults: FaultRule[] = [
      { fault: { kind: 'delay', milliseconds: 60_000 }, operation: 'searchDeals' },
      { fault: { kind: 'slow-drip', bytes: 1, milliseconds: 60_000 }, operation: 'listOfferDeals' },
    ];
    const mock = createMock({ faults });
    const { url, close } = await start(mock);
    const agent = new Agent({ keepAlive: true });
    const idle = request(`${url}/v1/nothing`, { agent }).end();
    const [answer] = await once(idle, 'response');
    answer.resume();
    await once(answer, 'end');
    const silent = connect(Number(new URL(url).port), '127.0.0.1');
    await once(silent, 'connect');
    const waiting = failureOf(fetch(`${url}/v1/affiliates/deals`, { method: 'POST', headers: key }));
    const dripping = await fetch(`${url}/v1/affiliates/offers/${mock.data.offers[0]?.offer.network_offer_id}/deals`, {
      headers: key,
    });
    const rest = failureOf(dripping.text());

    const begin = performance.now();
    await close();
    expect(performance.now() - begin).toBeLessThan(500);
    silent.resume();
    await once(silent, 'close');
    expect(await waiting).toMatch(/UND_ERR_SOCKET|ECONNRESET/);
    expect(await rest).toMatch(/UND_ERR_SOCKET|ECONNRESET/);
    expect(await failureOf(fetch(url))).toBe('ECONNREFUSED');
    agent.destroy();
  });

  it('close may be called twice', async () => {
    const { close } = await start(createMock());
    await close();
    await close();
  });
});
