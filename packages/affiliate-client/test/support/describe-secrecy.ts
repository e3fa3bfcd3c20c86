import { InvalidResponseError } from '@eflow/client-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Echo, echoes, KEY_HEADER } from './echoes.js';
import { piecesOf, printed, textOf } from './secrecy.js';
import type { Options, Subject } from './subject.js';
import { freePort, serveHttp } from './target.js';
import { QUICK } from './trial.js';

/** With a character that some write as an escape in JSON. */
const KEY = 'q7Zt/Wm4Rk2Xv9Lp0Sd8';

/** Options with hooks that keep what they are told. */
function listening(heard: unknown[], more: Partial<Options>): Options {
  const hear = (event: object): void => void heard.push(event);
  const { baseUrl, ...rest } = more;
  const options = {
    ...QUICK,
    apiKey: KEY,
    onRequest: hear,
    onResponse: hear,
    onRetry: hear,
    onMismatch: hear,
    ...rest,
  };
  return { ...options, ...(baseUrl !== undefined && { baseUrl }) };
}

interface Emitted {
  readonly error: unknown;
  readonly text: string;
}

/** Calls the operation in all ways, and gives all that could be seen of it besides what it answers. */
async function emitted(subject: Subject, more: Partial<Options>): Promise<Emitted> {
  const output = printed();
  const heard: unknown[] = [];
  const options = listening(heard, more);
  const failures: unknown[] = [subject.client(options)];
  const keep = (failure: unknown): void => void failures.push(failure);
  const promise = subject.call(options);
  failures.push(textOf(promise));
  let error: unknown;
  await promise.catch((failure: unknown) => {
    error = failure;
    console.error(failure);
  });
  const result = await promise.result().catch(keep);
  if (result && !result.ok) failures.push(result);
  await promise.withResponse().catch(keep);
  failures.push(error);
  return { error, text: [output(), ...failures.map((value) => textOf(value)), textOf(heard)].join('\n') };
}

async function echoed(
  subject: Subject,
  { start, error: name }: Echo,
  options: Partial<Options> = {},
): Promise<string[]> {
  const target = await start(subject);
  onTestFinished(target.close);
  const { error, text } = await emitted(subject, { baseUrl: target.url, ...options });
  expect(Object(error).name ?? '').toBe(name ?? '');
  expect(target.arrivals.length).toBeGreaterThan(0);
  return piecesOf(KEY, text);
}

/** Errors that a careless implementation of `fetch` may throw. */
const careless: Readonly<Record<string, (request: Request, init: RequestInit) => unknown>> = {
  'an error that holds the request': (request, init) => Object.assign(new TypeError('fetch failed'), { request, init }),
  'an error with the request as its cause': (request) => new TypeError('fetch failed', { cause: request }),
  'an error with the key in its words': () => new Error(`invalid header value "${KEY}"`),
  'an error with the key in the words of its cause': () => new Error('no', { cause: new Error(`header ${KEY}`) }),
  'an error with the key as its code': () => Object.assign(new Error('no'), { code: KEY, cause: { code: KEY } }),
  'the request': (request) => request,
  'the key': () => KEY,
  nothing: () => undefined,
};

/** Tests that the key is in nothing that a client emits. */
export function describeSecrecy(subjects: readonly Subject[]): void {
  describe.each(subjects)('the key in a call of $name', (subject) => {
    it.each(echoes)('is struck out of $name', async (echo) => {
      expect(await echoed(subject, echo)).toEqual([]);
    });

    it('is found where it is', async () => {
      const response = new Response(null, { headers: { [KEY_HEADER]: KEY } });
      const holder = Object.defineProperty(new Error('no'), 'hidden', { value: [new Map([['a', { KEY }]])] });
      for (const value of [KEY, new Error(KEY), response, response.headers, holder, { a: KEY.slice(4, 14) }])
        expect(piecesOf(KEY, textOf(value))).not.toEqual([]);
      const output = printed();
      console.error(response.headers);
      process.stdout.write(KEY);
      expect(piecesOf(KEY, output())).not.toEqual([]);
    });

    it.each(Object.keys(careless))('is not in what comes of a fetch that throws %s', async (name) => {
      const fetch = async (url: string, init: RequestInit): Promise<never> => {
        throw careless[name]?.(new Request(url, init), init);
      };
      const { error, text } = await emitted(subject, { fetch });
      expect(error).toMatchObject({ name: 'ConnectionError' });
      expect(Object(error).cause).toBeUndefined();
      expect(piecesOf(KEY, text)).toEqual([]);
    });

    it('is not in what comes of connections that fail, timeouts and aborts', async () => {
      const target = await serveHttp(subject, () => undefined);
      onTestFinished(target.close);
      const refused = await emitted(subject, { baseUrl: `http://127.0.0.1:${await freePort()}` });
      const late = await emitted(subject, { baseUrl: target.url, timeout: { attempt: 30 } });
      expect([refused.error, late.error]).toMatchObject([{ name: 'ConnectionError' }, { name: 'TimeoutError' }]);
      const call = subject.call(listening([], { baseUrl: target.url }), { signal: AbortSignal.timeout(20) });
      const error: unknown = await call.catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: 'AbortError' });
      expect(piecesOf(KEY, refused.text + late.text + textOf(error))).toEqual([]);
    });

    it('is struck out when it has changed meanwhile', async () => {
      let asked = 0;
      const apiKey = async (): Promise<string> => {
        asked += 1;
        return asked === 1 ? KEY : 'another-key';
      };
      let first = '';
      const target = await serveHttp(subject, ({ request, response }) => {
        first ||= String(request.headers[KEY_HEADER]);
        response.writeHead(429, { 'retry-after': '0', 'x-key': first }).end(first);
      });
      onTestFinished(target.close);
      const { error, text } = await emitted(subject, { baseUrl: target.url, apiKey });
      expect(first).toBe(KEY);
      expect(error).toMatchObject({ name: 'RateLimitError', text: '[API key]' });
      expect(piecesOf(KEY, text)).toEqual([]);
    });

    it.each(['\n', '\r\nX-Other: 1', ' ', '\u0000', 'é', '\u2028'])(
      'is not quoted when it is invalid: %j',
      async (end) => {
        const output = printed();
        const seen: unknown[] = [];
        const keep = (reason: unknown): void => void seen.push(reason);
        const invalid = KEY + end;
        try {
          subject.client({ apiKey: invalid });
        } catch (error) {
          keep(error);
        }
        for (const apiKey of [() => invalid, async () => invalid]) await subject.call({ apiKey }).catch(keep);
        expect(seen).toMatchObject(Array.from({ length: 3 }, () => ({ name: 'TypeError' })));
        expect(piecesOf(KEY, output() + textOf(seen))).toEqual([]);
      },
    );

    it('is not in what openapi-fetch throws', async () => {
      const baseUrl = `http://127.0.0.1:${await freePort()}`;
      const heard: unknown[] = [];
      const error: unknown = await subject.http(listening(heard, { baseUrl })).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: 'ConnectionError' });
      expect(piecesOf(KEY, textOf([error, heard]))).toEqual([]);
    });
  });

  describe.each(subjects.slice(0, 1))('the key in a report of what contradicts the contract', (subject) => {
    /** A response that is wrong in all members, with the key where the caller wants it. */
    async function reported(body: (key: string) => object): Promise<string[]> {
      const target = await serveHttp(subject, ({ request, response }) => {
        response.end(JSON.stringify(body(String(request.headers[KEY_HEADER]))));
      });
      onTestFinished(target.close);
      const { validators } = subject;
      const { error, text } = await emitted(subject, { baseUrl: target.url, validate: 'throw', validators });
      expect(error).toBeInstanceOf(InvalidResponseError);
      expect(Object(error).issues.length).toBeGreaterThan(0);
      return piecesOf(KEY, text);
    }

    it('is struck out of values', async () => {
      expect(await reported((key) => ({ network_offer_group_id: key, deals: key }))).toEqual([]);
    });

    it('is struck out of values that are cut', async () => {
      const long = (key: string): object => ({ network_offer_group_id: key.repeat(20), deals: key.repeat(20) });
      expect(await reported(long)).toEqual([]);
    });

    it('is struck out of names', async () => {
      expect(await reported((key) => ({ [key]: 1, deals: 1 }))).toEqual([]);
    });
  });
}
