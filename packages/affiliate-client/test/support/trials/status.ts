import { expect } from 'vitest';
import { handled, mocked, type PassingFault, trialsOf } from '../passing.js';
import { type Handler, serveMock } from '../target.js';
import type { Trial } from '../trial.js';

function answer(status: number, body = '', type = 'application/json'): Handler {
  return ({ response }) => void response.writeHead(status, { 'content-type': type, 'x-request-id': 'abc' }).end(body);
}

const CLASSES: Readonly<Record<number, string>> = {
  400: 'BadRequestError',
  401: 'AuthenticationError',
  403: 'PermissionDeniedError',
  404: 'NotFoundError',
  409: 'ApiError',
  422: 'ApiError',
};

/** Errors in JSON, under either of the keys that the contract has. */
const refusals = Object.entries(CLASSES).flatMap(([status, error]) =>
  ['error', 'Error'].map((key): PassingFault => {
    const body = { [key]: 'No such thing' };
    return {
      fault: `${status}, JSON with \`${key}\``,
      repeated: 'none',
      error,
      fields: {
        status: Number(status),
        message: expect.stringMatching(`^${status} No such thing \\(`),
        body,
        text: JSON.stringify(body),
      },
      start: handled(answer(Number(status), JSON.stringify(body))),
      times: [Infinity],
    };
  }),
);

const failure = { repeated: 'idempotent', error: 'ServerError' } as const;
const PAGE = '<!doctype html><h1>Bad gateway</h1>';

const failures: readonly PassingFault[] = [
  {
    fault: '502, HTML',
    ...failure,
    fields: { status: 502, body: undefined, text: expect.stringMatching(/^<!doctype html>/) },
    start: mocked({ kind: 'html-error' }),
  },
  {
    fault: '502, HTML called JSON',
    ...failure,
    fields: { status: 502, body: undefined, text: PAGE, message: expect.stringMatching(/^502 \(/) },
    start: handled(answer(502, PAGE)),
  },
  {
    fault: '500, empty',
    ...failure,
    fields: { status: 500, body: undefined, text: '', message: expect.stringMatching(/^500 \(/) },
    start: handled(answer(500)),
  },
  {
    fault: '500, JSON with `error`',
    ...failure,
    fields: { status: 500, body: { error: expect.any(String) } },
    start: mocked({ kind: 'server-error' }),
    times: [Infinity, 1, 3],
  },
  {
    fault: '500, JSON with `Error`',
    ...failure,
    fields: { status: 500, body: { Error: 'Oops' }, message: expect.stringMatching(/^500 Oops \(/) },
    start: handled(answer(500, '{"Error":"Oops"}')),
  },
  {
    fault: '500, JSON with an `error` that is no text',
    ...failure,
    fields: { status: 500, body: { error: { code: 1 } }, message: expect.stringMatching(/^500 \(/) },
    start: handled(answer(500, '{"error":{"code":1}}')),
  },
  { fault: '503', ...failure, fields: { status: 503 }, start: mocked({ kind: 'server-error', status: 503 }) },
  { fault: '504', ...failure, fields: { status: 504 }, start: mocked({ kind: 'html-error', status: 504 }) },
  { fault: '408', ...failure, error: 'ApiError', fields: { status: 408 }, start: handled(answer(408)) },
];

/** The mock's own: it checks the key itself. */
const keyless: Trial = {
  fault: '401 for a key that is not known',
  start: (subject) => serveMock(subject, 'another-key'),
  expected: () => ({ error: 'AuthenticationError', fields: { status: 401 }, attempt: 1 }),
};

const foreign: Trial = {
  fault: '403 for the key of the other API',
  start: async (subject) => ({
    ...(await serveMock(subject, 'right-key')),
    options: { apiKey: subject.audience === 'affiliate' ? 'mock-network-key' : 'mock-affiliate-key' },
  }),
  expected: () => ({ error: 'PermissionDeniedError', fields: { status: 403 }, attempt: 1 }),
};

export const statusTrials: readonly Trial[] = [...trialsOf([...refusals, ...failures]), keyless, foreign];
