import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMock } from '../../src/index.js';
import { type Prism, startPrism, verdict } from './prism.js';
import { badRequests, goodRequests, type Sent } from './requests.js';
import { type Served, serveHandler } from './serve.js';
import { nonsense } from './wrong.js';

/** A server with Prism before it. */
async function judged(handle: (request: Request) => Promise<Response>): Promise<{ served: Served; prism: Prism }> {
  const served = await serveHandler(handle);
  try {
    return { served, prism: await startPrism(served.url) };
  } catch (error) {
    await served.close();
    throw error;
  }
}

const mock = createMock();
const closers: (() => Promise<unknown>)[] = [];
let right = '';
let wrong = '';

beforeAll(async () => {
  const starts = await Promise.allSettled([judged(mock.handle), judged(nonsense)]);
  const urls = starts.map((start) => {
    if (start.status === 'rejected') return start;
    closers.push(start.value.prism.stop, start.value.served.close);
    return start.value.prism.url;
  });
  const [first, second] = urls;
  if (typeof first !== 'string' || typeof second !== 'string')
    throw new Error(`Prism did not start: ${JSON.stringify(urls)}`);
  [right, wrong] = [first, second];
}, 60_000);

afterAll(async () => {
  await Promise.all(closers.map((close) => close()));
});

const send = (server: string, { path, init }: Pick<Sent, 'path' | 'init'>) => fetch(server + path, init);

describe('Prism refuses to', () => {
  test.each(Object.entries(badRequests))('%s', async (_name, { place, ...request }) => {
    const before = mock.requests.length;
    const response = await send(right, request);
    const { type, violations } = await verdict(response);
    expect(response.status).toBe(place ? 422 : 401);
    expect(type).toBe(place ? 'UNPROCESSABLE_ENTITY' : 'UNAUTHORIZED');
    if (place) expect(violations.map(({ location }) => location)).toContainEqual(place);
    expect(mock.requests).toHaveLength(before);
  });
});

const succeeding = Object.entries(goodRequests).filter(([, { status }]) => status === 200);

describe('Prism sees nonsense in the answer to', () => {
  test.each(succeeding)('%s', async (_name, request) => {
    const response = await send(wrong, request);
    const { type, violations } = await verdict(response);
    expect(response.status).toBe(500);
    expect(type).toBe('VIOLATIONS');
    expect(violations.map(({ location }) => location.slice(0, 2))).toContainEqual(['response', 'body']);
  });
});

describe('Prism has nothing against', () => {
  test.each(Object.entries(goodRequests))('%s', async (_name, request) => {
    const response = await send(right, request);
    expect(await verdict(response)).toEqual({ type: '', violations: [] });
    expect(response.status).toBe(request.status);
    expect(mock.requests.at(-1)?.status).toBe(request.status);
  });
});
