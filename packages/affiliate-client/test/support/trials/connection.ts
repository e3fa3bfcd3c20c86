import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { handled, mocked, type PassingFault, trialsOf } from '../passing.js';
import { nameFor } from '../resolver.js';
import { freePort, type Handler, serveMock, serveSocket, type Target } from '../target.js';
import type { Trial } from '../trial.js';

/** What systems and versions of Node call a connection that ended. */
const BROKEN = { code: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET|EPIPE)$/) };

/** A name that the resolver fails to find so many times. */
function unresolved(code: string): PassingFault['start'] {
  return async (subject, key, times) => {
    const target = await serveMock(subject, key);
    let lookups = 0;
    const name = nameFor(() => {
      lookups += 1;
      return lookups <= times ? { code } : { address: '127.0.0.1' };
    });
    return { ...target, url: target.url.replace('127.0.0.1', name) };
  };
}

/** A port that nobody listens at so many times. */
function refused(host: string): PassingFault['start'] {
  return async (subject, key, times) => {
    const target = await serveMock(subject, key);
    const closed = await freePort();
    let sent = 0;
    // The very call that would go to the closed port goes to the open one when the server is back.
    const fetch = (url: string, init: RequestInit): Promise<Response> => {
      sent += 1;
      return globalThis.fetch(sent <= times ? url : url.replace(`${host}:${closed}`, new URL(target.url).host), init);
    };
    return { ...target, url: `http://${host}:${closed}`, options: { fetch } };
  };
}

/** A server of plain HTTP that is spoken to in TLS. */
const plain: PassingFault['start'] = async (subject, key) => {
  const target = await serveMock(subject, key);
  return { ...target, url: target.url.replace('http:', 'https:') };
};

const dns = async (): Promise<Target> => ({
  url: 'http://nowhere.invalid',
  arrivals: [],
  close: async () => undefined,
});

function begun(end: (exchange: Parameters<Handler>[0]) => void): PassingFault['start'] {
  return handled((exchange) => {
    const { response, right } = exchange;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(right) });
    response.write(right.slice(0, right.length / 2), () => setTimeout(() => end(exchange), 5));
  });
}

/** A body that says that it is compressed. */
function compressed(spoil: (right: Buffer) => Uint8Array): PassingFault['start'] {
  return handled(({ response, right }) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(spoil(Buffer.from(right)));
  });
}

/** The checksum is in the last eight bytes. */
function damaged(right: Buffer): Uint8Array {
  const bytes = gzipSync(right);
  return bytes.fill(0xff, bytes.length - 8);
}

const notSent = { repeated: 'all', arrives: false, error: 'ConnectionError' } as const;
const broken = { repeated: 'idempotent', error: 'ConnectionError' } as const;

/** The server is not reached, or the connection breaks. */
export const connectionTrials: readonly Trial[] = trialsOf([
  { fault: 'name not found', ...notSent, fields: { code: 'ENOTFOUND' }, start: unresolved('ENOTFOUND') },
  { fault: 'resolver fails', ...notSent, fields: { code: 'EAI_AGAIN' }, start: unresolved('EAI_AGAIN') },
  {
    fault: 'name under .invalid',
    ...notSent,
    fields: { code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/) },
    start: dns,
    times: [Infinity],
  },
  { fault: 'connection refused', ...notSent, fields: { code: 'ECONNREFUSED' }, start: refused('127.0.0.1') },
  {
    fault: 'connection refused at all addresses of a name',
    ...notSent,
    fields: { code: 'ECONNREFUSED' },
    start: refused('localhost'),
  },
  {
    fault: 'TLS to a server without it',
    ...broken,
    arrives: false,
    fields: { code: expect.stringMatching(/^(ERR_SSL_|EPROTO)/) },
    start: plain,
    times: [Infinity],
  },
  { fault: 'reset before headers', ...broken, fields: BROKEN, start: mocked({ kind: 'connection-reset' }) },
  {
    fault: 'carried out, then reset before headers',
    ...broken,
    fields: BROKEN,
    start: mocked({ kind: 'connection-reset', after: true }),
    times: [Infinity, 1, 3],
  },
  {
    fault: 'TCP reset before headers',
    ...broken,
    fields: BROKEN,
    start: handled(({ request }) => void request.socket.resetAndDestroy()),
  },
  {
    fault: 'reset in the headers',
    ...broken,
    fields: BROKEN,
    start: handled(({ request: { socket } }) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-ty', () => socket.resetAndDestroy());
    }),
  },
  {
    fault: 'answer that is not HTTP',
    ...broken,
    // Node has a code for it up to version 22 only.
    fields: { message: expect.stringContaining('does not match the HTTP/1.1 protocol') },
    start: () => serveSocket((socket) => void socket.end('220 mail.example ESMTP\r\n\r\n')),
    times: [Infinity],
  },
  { fault: 'connection closed in the body', ...broken, fields: BROKEN, start: mocked({ kind: 'truncated-body' }) },
  {
    fault: 'TCP reset in the body',
    ...broken,
    fields: BROKEN,
    start: begun(({ request }) => void request.socket.resetAndDestroy()),
  },
  {
    fault: 'body shorter than its length',
    ...broken,
    fields: BROKEN,
    start: begun(({ request }) => void request.socket.end()),
  },
  { fault: 'gzip that is none', ...broken, fields: { code: 'Z_DATA_ERROR' }, start: compressed((right) => right) },
  { fault: 'gzip with a wrong checksum', ...broken, fields: { code: 'Z_DATA_ERROR' }, start: compressed(damaged) },
]);
