import { describe, expect, it } from 'vitest';
import { documentPayloads } from '../src/generated/operations.js';
import { ConnectionReset, createMock, type Fault, type FaultRule, type Mock } from '../src/index.js';
import { GROUPS, HOST, initOf, LIST, send } from './support/send.js';

const json = documentPayloads.createOfferGroup.request;
const deals = documentPayloads.listOfferDeals.response;

function withFault(fault: Fault): Mock {
  return createMock({ faults: [{ fault }] });
}

function get(mock: Mock, signal?: AbortSignal): Promise<Response> {
  return mock.fetch(HOST + LIST, initOf(mock, LIST, { init: signal ? { signal } : {} }));
}

describe('delay', () => {
  it('waits before the answer', async () => {
    const start = performance.now();
    expect((await send(withFault({ kind: 'delay', milliseconds: 60 }), LIST)).body).toEqual(deals);
    expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  });

  it('ends when the request is aborted', async () => {
    const mock = withFault({ kind: 'delay', milliseconds: 60_000 });
    const reason = new Error('enough');
    const controller = new AbortController();
    const asked = get(mock, controller.signal);
    setTimeout(() => controller.abort(reason), 10);
    await expect(asked).rejects.toBe(reason);
    await expect(get(mock, AbortSignal.timeout(10))).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(mock.requests).toMatchObject([{ status: undefined }, { status: undefined }]);
  });

  it('does not begin when the request is aborted before', async () => {
    const mock = createMock();
    await expect(get(mock, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    expect(mock.requests).toEqual([]);
  });

  it('creates no group when it is aborted', async () => {
    const mock = withFault({ kind: 'delay', milliseconds: 60_000 });
    const init = initOf(mock, GROUPS, { json, init: { signal: AbortSignal.timeout(10) } });
    await expect(mock.fetch(HOST + GROUPS, init)).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(mock.data.offerGroups).toEqual([]);
  });
});

describe('answers in the place of the right one', () => {
  const cases: [string, Fault, number][] = [
    ['rate-limit', { kind: 'rate-limit' }, 429],
    ['server-error', { kind: 'server-error' }, 500],
    ['server-error 503', { kind: 'server-error', status: 503 }, 503],
    ['html-error', { kind: 'html-error' }, 502],
    ['html-error 504', { kind: 'html-error', status: 504 }, 504],
    ['redirect', { kind: 'redirect', to: 'https://elsewhere.test/' }, 302],
    ['redirect 307', { kind: 'redirect', to: 'https://elsewhere.test/', status: 307 }, 307],
  ];

  it.each(cases)('%s', async (_name, fault, status) => {
    const mock = withFault(fault);
    expect((await send(mock, GROUPS, { json })).status).toBe(status);
    expect(mock.data.offerGroups).toEqual([]);
    expect(mock.requests).toMatchObject([{ status, operation: 'createOfferGroup', body: json }]);
  });

  it.each([
    [undefined, null],
    [3, '3'],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'],
  ])('rate-limit with retryAfter %j', async (retryAfter, header) => {
    const fault: Fault = { kind: 'rate-limit', ...(retryAfter !== undefined && { retryAfter }) };
    const { headers, body } = await send(withFault(fault), LIST);
    expect(headers.get('Retry-After')).toBe(header);
    expect(body).toEqual({ error: 'Too many requests' });
  });

  it('html-error is a page', async () => {
    const { headers, body } = await send(withFault({ kind: 'html-error' }), LIST);
    expect(headers.get('Content-Type')).toBe('text/html');
    expect(body).toMatch(/^<!doctype html>/);
  });

  it('server-error has a body as in the contract', async () => {
    expect((await send(withFault({ kind: 'server-error' }), LIST)).body).toEqual({ error: 'Internal server error' });
  });

  it('redirect says where to', async () => {
    const { headers } = await send(withFault({ kind: 'redirect', to: 'https://elsewhere.test/x' }), LIST);
    expect(headers.get('Location')).toBe('https://elsewhere.test/x');
  });
});

describe('connection-reset', () => {
  it.each([
    [false, 0],
    [true, 1],
  ])('rejects like fetch; after: %j leaves %i groups', async (after, groups) => {
    const mock = withFault({ kind: 'connection-reset', after });
    const error: unknown = await send(mock, GROUPS, { json }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } });
    expect(mock.data.offerGroups).toHaveLength(groups);
    expect(mock.requests).toMatchObject([{ status: undefined }]);
  });

  it('throws in a server', async () => {
    const mock = withFault({ kind: 'connection-reset' });
    const asked = mock.handle(new Request(HOST + LIST, initOf(mock, LIST)));
    await expect(asked).rejects.toThrow(ConnectionReset);
  });
});

describe('spoiled bodies', () => {
  it('truncated-body ends in the middle', async () => {
    const mock = withFault({ kind: 'truncated-body' });
    const response = await get(mock);
    const whole = JSON.stringify(deals);
    expect(response.headers.get('Content-Length')).toBe(String(Buffer.byteLength(whole)));
    let text = '';
    const reading = (async () => {
      for await (const piece of response.body ?? []) text += Buffer.from(piece).toString();
    })();
    await expect(reading).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(text).toBe(whole.slice(0, Math.floor(whole.length / 2)));
    await expect((await get(mock)).json()).rejects.toThrow();
  });

  it.each([
    [undefined, 'text/plain'],
    ['application/xml', 'application/xml'],
  ])('wrong-content-type %j keeps the body', async (type, header) => {
    const fault: Fault = { kind: 'wrong-content-type', ...(type !== undefined && { type }) };
    const { status, headers, body } = await send(withFault(fault), LIST);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe(header);
    expect(headers.get('X-RateLimit-Limit')).toBe('150');
    expect(JSON.parse(String(body))).toEqual(deals);
  });

  it('slow-drip comes in pieces', async () => {
    const response = await get(withFault({ kind: 'slow-drip', bytes: 100, milliseconds: 2 }));
    const pieces: Uint8Array[] = [];
    for await (const piece of response.body ?? []) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.slice(0, -1).every(({ length }) => length === 100)).toBe(true);
    expect(JSON.parse(Buffer.concat(pieces).toString())).toEqual(deals);
  });

  it('slow-drip ends when the request is aborted', async () => {
    const mock = withFault({ kind: 'slow-drip', bytes: 1, milliseconds: 1000 });
    const response = await get(mock, AbortSignal.timeout(20));
    await expect(response.text()).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('rules', () => {
  async function statuses(faults: readonly FaultRule[], count: number, seed = 1): Promise<number[]> {
    const mock = createMock({ faults, seed });
    const found = [];
    for (let sent = 0; sent < count; sent++) found.push((await send(mock, LIST)).status);
    return found;
  }
  const fault: Fault = { kind: 'server-error' };

  it('are about one operation', async () => {
    const mock = createMock({ faults: [{ fault, operation: 'createOfferGroup' }] });
    expect((await send(mock, LIST)).status).toBe(200);
    expect((await send(mock, GROUPS, { json })).status).toBe(500);
  });

  it('are about one request, or some', async () => {
    expect(await statuses([{ fault, nth: 2 }], 4)).toEqual([200, 500, 200, 200]);
    expect(await statuses([{ fault, nth: [1, 3] }], 4)).toEqual([500, 200, 500, 200]);
  });

  it('count only the requests of their operation', async () => {
    const mock = createMock({ faults: [{ fault, nth: 1, operation: 'createOfferGroup' }] });
    await send(mock, LIST);
    await send(mock, '/nowhere');
    expect((await send(mock, GROUPS, { json })).status).toBe(500);
    expect((await send(mock, GROUPS, { json })).status).toBe(200);
  });

  it('are about a share of the requests, by the seed', async () => {
    const rules = [{ fault, probability: 0.3 }];
    const found = await statuses(rules, 140);
    const share = found.filter((status) => status === 500).length / found.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
    expect(await statuses(rules, 140)).toEqual(found);
    expect(await statuses(rules, 140, 2)).not.toEqual(found);
    expect(await statuses([{ fault, probability: 0 }], 20)).not.toContain(500);
    expect(await statuses([{ fault, probability: 1 }], 20)).not.toContain(200);
  });

  it('apply together', async () => {
    const mock = createMock({
      faults: [
        { fault: { kind: 'delay', milliseconds: 30 } },
        { fault: { kind: 'wrong-content-type' } },
        { fault: { kind: 'slow-drip', bytes: 500, milliseconds: 1 } },
      ],
    });
    const start = performance.now();
    const { headers, body } = await send(mock, LIST);
    expect(performance.now() - start).toBeGreaterThanOrEqual(25);
    expect(headers.get('Content-Type')).toBe('text/plain');
    expect(JSON.parse(String(body))).toEqual(deals);
  });
});
