import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { mocked } from '../passing.js';
import { type Handler, serveHttp } from '../target.js';
import type { Expected, Trial } from '../trial.js';

const JSON_TYPE = { 'content-type': 'application/json' };

/** A body of a 200, made from the right one. */
function answer(body: (right: string) => string | Uint8Array, headers: Record<string, string> = JSON_TYPE): Handler {
  return ({ response, right }) => void response.writeHead(200, headers).end(body(right));
}

function trial(fault: string, handler: Handler, expected: Expected, check?: () => void): Trial {
  return {
    fault,
    start: (subject) => serveHttp(subject, handler),
    expected: () => expected,
    ...(check && { check }),
  };
}

function invalid(status: number, got: RegExp): Expected {
  return {
    error: 'InvalidResponseError',
    fields: { status, issues: [], message: expect.stringMatching(got) },
    attempt: 1,
  };
}

const HTML = '<!doctype html><title>Sign in</title>';

/** Answers that claim success and are none. To send again would bring the same. */
const useless: readonly Trial[] = [
  trial(
    '200, JSON cut short',
    answer((right) => right.slice(0, -20)),
    invalid(200, /application\/json "\{/),
  ),
  // Node takes the end of the bytes for the end of the text.
  trial(
    '200, gzip cut short',
    answer((right) => gzipSync(right).subarray(0, 100), { 'content-encoding': 'gzip' }),
    invalid(200, /^200 /),
  ),
  trial(
    '200, empty',
    answer(() => ''),
    invalid(200, /application\/json ""/),
  ),
  trial(
    '200, white space',
    answer(() => ' \n'),
    invalid(200, /application\/json " \\n"/),
  ),
  trial(
    '200, HTML',
    answer(() => HTML, { 'content-type': 'text/html' }),
    invalid(200, /text\/html "<!doctype html>/),
  ),
  trial(
    '200, null',
    answer(() => 'null'),
    invalid(200, /"null"/),
  ),
  trial(
    '200, list',
    answer((right) => `[${right}]`),
    invalid(200, /application\/json "\[\{/),
  ),
  trial(
    '200, text',
    answer(() => '"ok"'),
    invalid(200, /application\/json "\\"ok/),
  ),
  trial(
    '200, without a content type',
    answer(() => 'ok', {}),
    invalid(200, /null "ok"/),
  ),
  trial('204', ({ response }) => void response.writeHead(204).end(), invalid(204, /^204 /)),
];

const EVIL = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';

/** Adds members in front of the others. */
function withMembers(members: string): (right: string) => string {
  return (right) => right.replace('{', `{${members},`);
}

const clean = (): void => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(Reflect.get(Object, 'polluted')).toBeUndefined();
};

/** Odd answers that are right. */
const odd: readonly Trial[] = [
  trial(
    '200, byte order mark',
    answer((right) => `\uFEFF${right}`),
    { attempt: 1 },
  ),
  {
    fault: '200, JSON called text/plain',
    start: (subject, key) => mocked({ kind: 'wrong-content-type' })(subject, key, Infinity),
    expected: () => ({ attempt: 1 }),
  },
  // The last of several counts, as JSON.parse has it.
  trial(
    '200, keys twice',
    answer((right) => right.replace(/"(\w+)":/, '"$1":"first",$&')),
    { attempt: 1 },
  ),
  trial(
    '200, __proto__ and constructor in the body',
    answer(withMembers(EVIL)),
    { value: (right) => ({ ...JSON.parse(`{${EVIL}}`), ...right }), attempt: 1 },
    clean,
  ),
  trial(
    '200, __proto__ deep in the body',
    answer((right) => right.replaceAll('{', `{${EVIL},`).replaceAll(',}', '}')),
    { value: () => ({}), attempt: 1 },
    clean,
  ),
  {
    fault: '400, __proto__ and constructor in the body',
    start: (subject) =>
      serveHttp(subject, ({ response }) => void response.writeHead(400, JSON_TYPE).end(`{${EVIL},"error":"no"}`)),
    expected: () => ({
      error: 'BadRequestError',
      fields: { message: expect.stringMatching(/^400 no \(/) },
      attempt: 1,
    }),
    check: clean,
  },
];

export const bodyTrials: readonly Trial[] = [...useless, ...odd];
