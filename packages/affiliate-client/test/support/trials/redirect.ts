import { expect } from 'vitest';
import { rightAnswer, type Subject } from '../subject.js';
import { serveHttp, serveMock, type Target } from '../target.js';
import type { Trial } from '../trial.js';

const STATUSES = [301, 302, 303, 307, 308];

/** A server that redirects to `to`, or to its own right answer. */
async function redirecting(subject: Subject, status: number, to?: string): Promise<Target> {
  return serveHttp(subject, ({ request, response, right }) => {
    if (request.url === '/elsewhere') response.writeHead(200, { 'content-type': 'application/json' }).end(right);
    else response.writeHead(status, { location: to ?? '/elsewhere' }).end();
  });
}

function refused(status: number, location: string | undefined): ReturnType<Trial['expected']> {
  // The words may change; where it would have gone must be in them.
  const message = expect.stringContaining(String(location));
  return { error: 'RedirectError', fields: { status, location, message }, attempt: 1 };
}

const toSame = STATUSES.map(
  (status): Trial => ({
    fault: `${status} to the same origin`,
    start: (subject) => redirecting(subject, status),
    expected: () => refused(status, '/elsewhere'),
  }),
);

/** The other server must not be reached at all: with the request would come the key. */
const toOther = STATUSES.map((status): Trial => {
  const others = new Map<string, Target>();
  return {
    fault: `${status} to another origin`,
    start: async (subject) => {
      const other = await serveHttp(subject, ({ response, right }) => void response.end(right));
      others.set(subject.name, other);
      const target = await serveMock(subject, 'key', [{ fault: { kind: 'redirect', to: other.url, status } }]);
      return {
        ...target,
        close: async () => {
          await target.close();
          await other.close();
        },
      };
    },
    expected: ({ name }) => refused(status, others.get(name)?.url),
    check: () => {
      for (const { arrivals } of others.values()) expect(arrivals).toEqual([]);
    },
  };
});

/** That the servers would have answered shows that the tests above can fail. */
export async function followed(subject: Subject): Promise<boolean> {
  const target = await redirecting(subject, 302);
  try {
    const response = await fetch(target.url);
    expect(await response.json()).toEqual(await rightAnswer(subject));
    return response.redirected && target.arrivals.length === 2;
  } finally {
    await target.close();
  }
}

export const redirectTrials: readonly Trial[] = [...toSame, ...toOther];
