import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMock, type Fault, type Mock, type MockOptions } from '../src/index.js';
import { type MockServer, startServer } from '../src/server.js';
import { DEAL, HOST, initOf, LIST, SEARCH, send } from './support/send.js';

const servers: MockServer[] = [];

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(mock: Pick<Mock, 'handle'>, cors = false): Promise<string> {
  const server = await startServer(mock, { port: 0, cors });
  servers.push(server);
  return server.url;
}

interface Received {
  status: number;
  /** By name in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** Sends one request as it is written here, and takes what comes until the server ends the connection. */
async function exchange(url: string, head: readonly string[], body: string | Buffer = ''): Promise<Received> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const pieces: Buffer[] = [];
  socket.on('data', (piece) => pieces.push(piece));
  socket.write([...head, 'Host: mock', 'Connection: close', '', ''].join('\r\n'));
  socket.write(body);
  await once(socket, 'close');
  const text = Buffer.concat(pieces).toString();
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: text.slice(end + 4) };
}

const KEY = 'X-Eflow-Api-Key: mock-affiliate-key';
const GET = [`GET ${LIST} HTTP/1.1`, KEY];
const POST = [`POST ${SEARCH} HTTP/1.1`, KEY, 'Content-Type: application/json'];

const whole = async (): Promise<string> => JSON.stringify((await send(createMock(), LIST)).body);

describe('an answer that is there as a whole', () => {
  it.each<[string, readonly string[], number, Fault[]]>([
    ['200', GET, 200, []],
    ['200 to a POST', POST, 200, []],
    ['404', ['GET /nowhere HTTP/1.1'], 404, []],
    ['401', [`GET ${DEAL} HTTP/1.1`], 401, []],
    ['html-error', GET, 502, [{ kind: 'html-error' }]],
    ['server-error', GET, 500, [{ kind: 'server-error' }]],
    ['rate-limit', GET, 429, [{ kind: 'rate-limit', retryAfter: 1 }]],
    ['wrong-content-type', GET, 200, [{ kind: 'wrong-content-type' }]],
    ['delay', GET, 200, [{ kind: 'delay', milliseconds: 5 }]],
    ['a mistake of the mock', GET, 500, [{ kind: 'html-error', status: 204 }]],
  ])('says its length and comes in no chunks: %s', async (_name, head, expected, faults) => {
    vi.spyOn(console, 'error').mockReturnValue();
    for (const cors of [false, true]) {
      const url = await start(createMock({ faults: faults.map((fault) => ({ fault })) }), cors);
      const { status, headers, body } = await exchange(url, head);
      expect(status).toBe(expected);
      expect(headers).not.toHaveProperty('transfer-encoding');
      expect(headers['content-length']).toBe(String(Buffer.byteLength(body)));
      expect(body).not.toBe('');
      expect(headers['access-control-allow-origin']).toBe(cors ? '*' : undefined);
    }
  });

  it('counts bytes', async () => {
    const mock = createMock();
    for (const { fields } of mock.data.deals) fields.name = 'äöü€😀';
    const { headers, body } = await exchange(await start(mock), GET);
    expect(body).toContain('äöü€😀');
    expect(headers['content-length']).toBe(String(Buffer.byteLength(body)));
  });

  it('has the headers and the body that fetch has', async () => {
    const expected = await send(createMock(), LIST);
    const { headers, body } = await exchange(await start(createMock()), GET);
    expect(JSON.parse(body)).toEqual(expected.body);
    expect(headers).toMatchObject(Object.fromEntries(expected.headers));
  });

  it('has no body for HEAD', async () => {
    const { status, headers, body } = await exchange(await start(createMock()), [`HEAD ${LIST} HTTP/1.1`, KEY]);
    expect([status, body]).toEqual([405, '']);
    expect(headers['content-type']).toBe('application/json');
  });
});

describe('an answer in pieces', () => {
  it('ends in the middle, with all that was to come before', async () => {
    const url = await start(createMock({ faults: [{ fault: { kind: 'truncated-body' } }] }));
    const expected = await whole();
    const { status, headers, body } = await exchange(url, GET);
    expect(status).toBe(200);
    expect(headers['content-length']).toBe(String(Buffer.byteLength(expected)));
    expect(body).toBe(expected.slice(0, Math.floor(expected.length / 2)));
  });

  it('has begun before the first piece is there', async () => {
    const url = await start(createMock({ faults: [{ fault: { kind: 'slow-drip', bytes: 500, milliseconds: 200 } }] }));
    const asked = performance.now();
    const response = await fetch(url + LIST, { headers: { 'X-Eflow-Api-Key': 'mock-affiliate-key' } });
    expect(performance.now() - asked).toBeLessThan(190);
    expect(await response.text()).toBe(await whole());
  });
});

describe('a body that came', () => {
  const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
  const ofBytes = (count: number) => `{}${' '.repeat(count - 2)}`;
  const LIMIT = 100;

  async function post(head: readonly string[], body: string | Buffer, options: MockOptions = {}) {
    const mock = createMock({ bodyLimit: LIMIT, ...options });
    const received = await exchange(await start(mock), [...POST, ...head], body);
    return { ...received, recorded: mock.requests[0]?.body };
  }

  it.each<[string, string[], string]>([
    ['with its length', [`Content-Length: ${LIMIT + 1}`], ofBytes(LIMIT + 1)],
    ['without its length', ['Transfer-Encoding: chunked'], `${chunk(ofBytes(LIMIT + 1))}0\r\n\r\n`],
    ['in small chunks', ['Transfer-Encoding: chunked'], `${chunk('{}')}${chunk(' ').repeat(LIMIT)}0\r\n\r\n`],
    ['in chunks without end', ['Transfer-Encoding: chunked'], chunk(' '.repeat(50)).repeat(3)],
  ])('is refused over the limit: %s', async (_name, head, body) => {
    const { status, body: text, recorded } = await post(head, body);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toEqual({ error: `/body: expected at most ${LIMIT} bytes` });
    expect(recorded).toBeUndefined();
  });

  it.each<[string, string[], string]>([
    ['with its length', [`Content-Length: ${LIMIT}`], ofBytes(LIMIT)],
    ['without its length', ['Transfer-Encoding: chunked'], `${chunk(ofBytes(LIMIT))}0\r\n\r\n`],
  ])('is taken at the limit: %s', async (_name, head, body) => {
    const { status, recorded } = await post(head, body);
    expect([status, recorded]).toEqual([200, {}]);
  });

  it('has no more than the length that it was said to have', async () => {
    // What follows is taken for another request, and is none.
    const { recorded } = await post(['Content-Length: 2'], `{}${'x'.repeat(10 * LIMIT)}`);
    expect(recorded).toEqual({});
  });

  it('is refused with a length and in chunks', async () => {
    const head = ['Content-Length: 2', 'Transfer-Encoding: chunked'];
    const { status, recorded } = await post(head, `${chunk(ofBytes(LIMIT + 1))}0\r\n\r\n`);
    expect([status, recorded]).toEqual([400, undefined]);
  });

  it('is nothing without a length', async () => {
    const { status, recorded } = await post([], '');
    expect([status, recorded]).toEqual([200, undefined]);
  });

  it.each([
    ['one mark', '\ufeff{}', 200],
    ['two marks', '\ufeff\ufeff{}', 400],
  ])('may begin with the mark of the byte order: %s', async (_name, body, status) => {
    const length = Buffer.byteLength(body);
    expect(await post([`Content-Length: ${length}`], body)).toMatchObject({ status });
    expect(await post(['Transfer-Encoding: chunked'], `${chunk(body)}0\r\n\r\n`)).toMatchObject({ status });
    // As fetch has it.
    const headers = { 'Content-Type': 'application/json' };
    const init = { body: Buffer.from(body), headers };
    expect((await send(createMock(), SEARCH, { method: 'POST', init })).status).toBe(status);
  });

  it('may have bytes that are no text', async () => {
    const body = Buffer.from([0x22, 0xff, 0xfe, 0x22]);
    expect(await post(['Content-Length: 4'], body)).toMatchObject({ status: 400, recorded: '\ufffd\ufffd' });
  });

  it('is counted where a request of the platform lies about it', async () => {
    const mock = createMock({ bodyLimit: LIMIT });
    const init = { headers: { 'Content-Type': 'application/json', 'Content-Length': '2' }, body: ofBytes(LIMIT + 1) };
    const request = new Request(HOST + SEARCH, initOf(mock, SEARCH, { method: 'POST', init }));
    expect((await mock.handle(request)).status).toBe(400);
  });

  it('that the client ends before its end is no error', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const mock = createMock();
    const url = await start(mock);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write([...POST, 'Host: mock', 'Content-Length: 100', '', '{'].join('\r\n'));
    await sleep(50);
    socket.destroy();
    await sleep(50);
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
    expect(mock.requests).toMatchObject([{ status: 404 }]);
    expect(said).not.toHaveBeenCalled();
  });
});

describe('a handle that is not of a mock', () => {
  it('is called, also when it calls one', async () => {
    const mock = createMock();
    const seen: string[] = [];
    const handle = async (request: Request) => {
      seen.push(request.method);
      const response = await mock.handle(request);
      response.headers.set('X-Own', 'yes');
      return response;
    };
    const response = await fetch((await start({ handle })) + LIST, initOf(mock, LIST));
    expect([response.status, response.headers.get('x-own'), await response.text()]).toEqual([
      200,
      'yes',
      await whole(),
    ]);
    expect(seen).toEqual(['GET']);
  });

  it('is called where it took the place of one that is being served', async () => {
    const mock = { ...createMock() };
    const url = await start(mock);
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
    mock.handle = async () => new Response('other', { status: 418 });
    const response = await fetch(`${url}/nowhere`);
    expect([response.status, await response.text()]).toEqual([418, 'other']);
  });
});
