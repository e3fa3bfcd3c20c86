import { describe, expect, it } from 'vitest';
import { connectionError, wasNotSent } from '../src/connection-error.js';
import { ConnectionError } from '../src/errors.js';
import { outgoing } from './support/sending.js';

const redact = (text: string): string => text.replaceAll('k3y', '***');
const made = (from: unknown): ConnectionError => connectionError(from, outgoing({ attempt: 2, key: 'k3y' }), redact);

function coded(code: unknown, message = 'inner'): Error {
  return Object.assign(new Error(message), { code });
}

describe('connectionError', () => {
  it('has the code of the cause, and the words of both', () => {
    const error = made(new TypeError('fetch failed', { cause: coded('ECONNRESET', 'read ECONNRESET') }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.code).toBe('ECONNRESET');
    expect(error.message).toMatch(/^fetch failed read ECONNRESET \(listDeals GET .*, attempt 2\)$/);
  });

  it('has the code in words where the cause has no words', () => {
    const error = made(new TypeError('fetch failed', { cause: coded('ENOTFOUND', '') }));
    expect(error.message).toMatch(/^fetch failed ENOTFOUND \(/);
  });

  it.each([
    [coded('ConnectionRefused', 'Unable to connect'), 'ConnectionRefused', /^Unable to connect ConnectionRefused \(/],
    [Object.assign(coded('outer'), { cause: coded('inner') }), 'inner', /^inner inner \(/],
    [new TypeError('fetch failed', { cause: 'a string' }), '', /^fetch failed /],
    [new TypeError('fetch failed', { cause: null }), '', /^fetch failed /],
    [coded(7), '7', /^inner 7 \(/],
    [coded(undefined), '', /^inner /],
    [{ message: 'no error at all' }, '', /^no error at all /],
  ])('of %o has the code "%s"', (from, code, message) => {
    const error = made(from);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  it.each([undefined, null, 'text', 5])('can be made of %j', (from) => {
    expect(made(from)).toMatchObject({ name: 'ConnectionError', code: '', method: 'GET' });
  });

  it.each([undefined, null, 'text'])('does not speak of undefined where %j was thrown', (from) => {
    expect(made(from).message).toMatch(/^[A-Z][a-z ]+ \(/);
  });

  it('has no gap where there is no cause', () => {
    expect(made(new Error('broken')).message).toMatch(/^broken \(/);
  });

  it('keeps neither the original nor the key', () => {
    const cause = Object.assign(coded('E-k3y', 'header k3y'), { request: { headers: { key: 'k3y' } } });
    const error = made(new TypeError('failed with k3y', { cause }));
    expect(error.cause).toBeUndefined();
    expect(error.code).toBe('E-***');
    expect(error.message).toMatch(/^failed with \*\*\* header \*\*\* \(/);
    expect(JSON.stringify(error) + error.stack).not.toContain('k3y');
  });
});

describe('wasNotSent', () => {
  it.each(['ECONNREFUSED', 'ConnectionRefused', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])(
    'is certain of %s',
    (code) => {
      expect(wasNotSent(made(coded(code)))).toBe(true);
    },
  );

  it.each([
    '',
    'ECONNRESET',
    'ETIMEDOUT',
    'EPIPE',
    'UND_ERR_SOCKET',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
    'EHOSTUNREACH',
    'econnrefused',
  ])('is not certain of "%s"', (code) => {
    expect(wasNotSent(made(coded(code)))).toBe(false);
  });
});
