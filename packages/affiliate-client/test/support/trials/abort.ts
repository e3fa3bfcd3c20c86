import { expect } from 'vitest';
import type { Options, Subject } from '../subject.js';
import { type Handler, serveHttp, type Target } from '../target.js';
import type { Seen, Trial } from '../trial.js';

const REASON = new Error('The user has left.');

/** A server, and a caller that goes away when `handler` says so. */
async function abandoned(
  subject: Subject,
  handler: (exchange: Parameters<Handler>[0], leave: () => void) => void,
  options: (leave: () => void) => Partial<Options> = () => ({}),
): Promise<Target> {
  const controller = new AbortController();
  const leave = (): void => controller.abort(REASON);
  const target = await serveHttp(subject, (exchange) => handler(exchange, leave));
  return { ...target, options: options(leave), call: { signal: controller.signal } };
}

function soon(leave: () => void): void {
  setTimeout(leave, 10);
}

function atOnce({ duration, outcome }: Seen): void {
  expect(duration).toBeLessThan(1_000);
  expect(Object(outcome).cause).toBe(REASON);
}

function trial(fault: string, arrived: number, start: (subject: Subject) => Promise<Target>): Trial {
  return { fault, start, expected: () => ({ error: 'AbortError', attempt: 1, arrived }), check: atOnce };
}

export const abortTrials: readonly Trial[] = [
  trial('aborted before the call', 0, (subject) =>
    abandoned(
      subject,
      ({ response, right }) => void response.end(right),
      (leave) => {
        leave();
        return {};
      },
    ),
  ),
  trial('aborted while the key is fetched', 0, (subject) =>
    abandoned(
      subject,
      ({ response, right }) => void response.end(right),
      (leave) => ({
        apiKey: () => {
          soon(leave);
          return new Promise(() => undefined);
        },
      }),
    ),
  ),
  trial('aborted before the headers', 1, (subject) => abandoned(subject, (_, leave) => soon(leave))),
  trial('aborted in the body', 1, (subject) =>
    abandoned(subject, ({ response, right }, leave) => {
      response.writeHead(200, { 'content-length': right.length }).write(right.slice(0, 10));
      soon(leave);
    }),
  ),
  trial('aborted between attempts', 1, (subject) =>
    abandoned(
      subject,
      ({ response }) => void response.writeHead(429, { 'retry-after': '30' }).end(),
      (leave) => ({ onRetry: () => soon(leave), timeout: false }),
    ),
  ),
];
