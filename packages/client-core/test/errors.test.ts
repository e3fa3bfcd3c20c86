import { describe, expect, it } from 'vitest';
import {
  AbortError,
  ApiError,
  type ApiErrorDetails,
  apiError,
  ConnectionError,
  contextOf,
  EverflowError,
  InvalidResponseError,
  invalidResponse,
  RedirectError,
  TimeoutError,
} from '../src/errors.js';
import * as api from '../src/index.js';
import { outgoing } from './support/sending.js';

const request = outgoing({ key: 'k3y', attempt: 2, headers: { a: 'b' } });
const context = { method: 'GET', url: 'https://api.test/deals', operation: 'listDeals', attempt: 2 };
const where = '(listDeals GET https://api.test/deals, attempt 2)';

function details(status: number): ApiErrorDetails {
  return { status, body: { Error: 'why' }, text: '{"Error":"why"}', headers: new Headers({ a: 'b' }) };
}

describe('contextOf', () => {
  it('is the part of a request that may be shown', () => {
    expect(contextOf(request)).toEqual(context);
  });
});

describe('the error of a status', () => {
  it.each([
    [400, 'BadRequestError', api.BadRequestError],
    [401, 'AuthenticationError', api.AuthenticationError],
    [403, 'PermissionDeniedError', api.PermissionDeniedError],
    [404, 'NotFoundError', api.NotFoundError],
    [429, 'RateLimitError', api.RateLimitError],
    [500, 'ServerError', api.ServerError],
    [502, 'ServerError', api.ServerError],
    [599, 'ServerError', api.ServerError],
    [304, 'ApiError', ApiError],
    [402, 'ApiError', ApiError],
    [408, 'ApiError', ApiError],
    [418, 'ApiError', ApiError],
    [499, 'ApiError', ApiError],
  ])('%i is %s', (status, name, Class) => {
    const error = apiError('why', request, details(status));
    expect(error.constructor).toBe(Class);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toBeInstanceOf(EverflowError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name, ...context, ...details(status) });
    expect(error.message).toBe(`${status} why ${where}`);
    expect(String(error)).toBe(`${name}: ${status} why ${where}`);
  });

  it('says the status only, where the server says nothing', () => {
    expect(apiError('', request, details(503)).message).toBe(`503 ${where}`);
  });
});

describe('the other errors', () => {
  it.each([
    [new ConnectionError('why', request, { code: 'ECONNRESET' }), 'ConnectionError', { code: 'ECONNRESET' }],
    [new TimeoutError('why', request, { limit: 'total' }), 'TimeoutError', { limit: 'total' }],
    [new AbortError('why', request, {}), 'AbortError', {}],
    [
      new RedirectError('why', request, { status: 302, location: '/x' }),
      'RedirectError',
      { status: 302, location: '/x' },
    ],
    [
      new InvalidResponseError('why', request, { status: 200, issues: [] }),
      'InvalidResponseError',
      { status: 200, issues: [] },
    ],
    [new EverflowError('why', request, {}), 'EverflowError', {}],
  ])('%s', (error, name, properties) => {
    expect(error).toBeInstanceOf(EverflowError);
    expect(error).not.toBeInstanceOf(ApiError);
    expect(error.message).toBe(`why ${where}`);
    expect(String(error)).toBe(`${name}: why ${where}`);
    // What a log gets; the message is not among it, as with any error.
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name, ...context, ...properties });
  });

  it('can have a cause', () => {
    expect(new AbortError('why', request, {}, { cause: 'reason' }).cause).toBe('reason');
    expect(new AbortError('why', request, {})).not.toHaveProperty('cause');
  });
});

describe('no error', () => {
  it('has the key, the headers of the request or its body', () => {
    const error = apiError('why', outgoing({ key: 'k3y', body: 'b0dy', headers: { x: 'h3ader' } }), details(400));
    expect(JSON.stringify(error) + error.stack).not.toMatch(/k3y|b0dy|h3ader/);
  });

  it('needs an operation', () => {
    const error = new AbortError('why', outgoing({ operation: undefined }), {});
    expect(error.message).toBe('why (GET https://api.test/deals, attempt 1)');
    expect(error).toHaveProperty('operation', undefined);
  });
});

describe('invalidResponse', () => {
  it('has the status of the response, and no issues unless there are some', () => {
    const issue = { pointer: '/a', expected: 'b', got: 'c' };
    const response = new Response(null, { status: 201 });
    expect(invalidResponse('why', request, response)).toMatchObject({ status: 201, issues: [] });
    expect(invalidResponse('why', request, response, [issue])).toMatchObject({ issues: [issue] });
    expect(invalidResponse('why', request, response).message).toBe(`201 why ${where}`);
    expect(invalidResponse('why', request, response)).toBeInstanceOf(InvalidResponseError);
  });
});

describe('the package', () => {
  it('exports every error class', () => {
    const classes = Object.entries(api).filter(([name]) => name.endsWith('Error'));
    expect(classes.map(([name]) => name).sort()).toEqual([
      'AbortError',
      'ApiError',
      'AuthenticationError',
      'BadRequestError',
      'ConnectionError',
      'EverflowError',
      'InvalidResponseError',
      'NotFoundError',
      'PermissionDeniedError',
      'RateLimitError',
      'RedirectError',
      'ServerError',
      'TimeoutError',
    ]);
  });
});
