import type { Subject } from './subject.js';
import { type Exchange, type Handler, serveHttp, serveSocket, type Target } from './target.js';

export const KEY_HEADER = 'x-eflow-api-key';
const JSON_TYPE = { 'content-type': 'application/json' };

/** A server that says the key that it was sent, and the error that this makes. */
export interface Echo {
  readonly name: string;
  /** `undefined` where the call succeeds. */
  readonly error: string | undefined;
  readonly start: (subject: Subject) => Promise<Target>;
}

type Speak = (exchange: Exchange, key: string) => void;

function echo(name: string, error: string | undefined, speak: Speak): Echo {
  const handler: Handler = (exchange) => {
    const key = String(exchange.request.headers[KEY_HEADER]);
    speak(exchange, key);
  };
  return { name, error, start: (subject) => serveHttp(subject, handler) };
}

function body(status: number, text: (key: string) => string, headers: Record<string, string> = JSON_TYPE): Speak {
  return ({ response }, key) => void response.writeHead(status, headers).end(text(key));
}

export const echoes: readonly Echo[] = [
  echo(
    '400, JSON with `error`',
    'BadRequestError',
    body(400, (key) => `{"error":"Unknown key ${key}"}`),
  ),
  // As PHP writes it.
  echo(
    '400, JSON with escapes',
    'BadRequestError',
    body(400, (key) => `{"error":"${key.replaceAll('/', '\\/')}"}`),
  ),
  echo(
    '400, JSON with codes',
    'BadRequestError',
    body(400, (key) => `{"error":"${inUnicode(key)}"}`),
  ),
  echo(
    '400, deep in JSON with codes',
    'BadRequestError',
    body(400, (key) => `{"a":[{"b":"${inUnicode(key)}"}]}`),
  ),
  echo(
    '400, name in JSON with codes',
    'BadRequestError',
    body(400, (key) => `{"${inUnicode(key)}":1}`),
  ),
  echo(
    '401, JSON with `Error`',
    'AuthenticationError',
    body(401, (key) => `{"Error":"Unknown key ${key}"}`),
  ),
  echo(
    '403, deep in JSON',
    'PermissionDeniedError',
    body(403, (key) => `{"a":[{"${key}":{"b":"${key}"}}]}`),
  ),
  echo(
    '500, JSON',
    'ServerError',
    body(500, (key) => `{"error":"${key}"}`),
  ),
  echo(
    '502, HTML',
    'ServerError',
    body(502, (key) => `<p>${key}</p>`, { 'content-type': 'text/html' }),
  ),
  echo('429, JSON', 'RateLimitError', ({ response }, key) => {
    response.writeHead(429, { ...JSON_TYPE, 'retry-after': '3600' }).end(`{"error":"${key}"}`);
  }),
  echo('400, headers', 'BadRequestError', ({ response }, key) => {
    response.writeHead(400, { 'x-key': key, 'set-cookie': [`a=${key}`, `b=${key}`], 'content-type': `text/${key}` });
    response.end();
  }),
  echo('503, headers', 'ServerError', ({ response }, key) => void response.writeHead(503, { [KEY_HEADER]: key }).end()),
  echo('500, reason phrase', 'ServerError', ({ response }, key) => void response.writeHead(500, key).end()),
  echo('302, Location', 'RedirectError', ({ response }, key) => {
    response.writeHead(302, { location: `https://elsewhere.test/${key}?key=${key}` }).end();
  }),
  echo(
    '200, text',
    'InvalidResponseError',
    body(200, (key) => `key ${key}`, { 'content-type': 'text/plain' }),
  ),
  echo(
    '200, HTML',
    'InvalidResponseError',
    body(200, (key) => `<p>${key}</p>`, { 'content-type': 'text/html' }),
  ),
  echo('200, content type with the key', 'InvalidResponseError', ({ response }, key) => {
    response.writeHead(200, { 'content-type': `text/plain; key=${key}` }).end('no');
  }),
  echo(
    '200, text that is cut after 70 letters',
    'InvalidResponseError',
    body(200, (key) => `${'-'.repeat(70)}${key}`),
  ),
  echo(
    '200, text that is cut after 90 letters',
    'InvalidResponseError',
    body(200, (key) => `${'-'.repeat(90)}${key}`),
  ),
  echo('200, header and body', undefined, ({ response, right }, key) => {
    response.writeHead(200, { ...JSON_TYPE, 'x-key': key }).end(right.replace('{', `{"key":"${key}",`));
  }),
  echo('reset after the headers', 'ConnectionError', ({ request, response }, key) => {
    response.writeHead(200, { 'x-key': key }).write(key, () => setTimeout(() => request.socket.resetAndDestroy(), 5));
  }),
  {
    name: 'answer that is not HTTP',
    error: 'ConnectionError',
    start: () =>
      serveSocket((socket, request) => {
        const [, key] = /x-eflow-api-key: (\S+)/i.exec(request) ?? [];
        socket.end(`HTTP/1.1 200 OK\r\n${key}\r\n\r\n`);
      }),
  },
];

function inUnicode(key: string): string {
  return [...key].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}
