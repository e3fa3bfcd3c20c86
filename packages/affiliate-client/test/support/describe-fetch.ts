import { createHandlers } from '@eflow/mock/msw';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { mockOf, rightAnswer, type Subject } from './subject.js';
import { serveMock } from './target.js';
import { freshKey, QUICK } from './trial.js';

/** Tests what sends the requests. */
export function describeFetch(subjects: readonly Subject[]): void {
  afterEach(() => void vi.unstubAllGlobals());

  describe.each(subjects)('$name', (subject) => {
    it('looks up the global fetch at each attempt', async () => {
      const apiKey = freshKey();
      const target = await serveMock(subject, apiKey, [{ nth: 1, fault: { kind: 'rate-limit', retryAfter: 0 } }]);
      onTestFinished(target.close);
      const other = mockOf(subject, apiKey);
      const onRetry = (): void => void vi.stubGlobal('fetch', other.fetch);
      expect(await subject.call({ ...QUICK, apiKey, baseUrl: target.url, onRetry })).toEqual(
        await rightAnswer(subject),
      );
      expect([target.arrivals.length, other.requests.length]).toEqual([1, 1]);
    });

    it('prefers the fetch that it is given', async () => {
      const apiKey = freshKey();
      const given = mockOf(subject, apiKey);
      const stub = vi.fn();
      vi.stubGlobal('fetch', stub);
      expect(await subject.call({ ...QUICK, apiKey, fetch: given.fetch })).toEqual(await rightAnswer(subject));
      expect(given.requests).toHaveLength(1);
      expect(stub).not.toHaveBeenCalled();
    });

    it('works with MSW, also where that starts later', async () => {
      const apiKey = freshKey();
      const mock = mockOf(subject, apiKey);
      const server = setupServer(...createHandlers(mock));
      // The client of `http` is made before, that of `call` after the start.
      let start = (): void => undefined;
      const started = new Promise<void>((resolve) => {
        start = resolve;
      });
      const waiting = subject.http({
        ...QUICK,
        apiKey: async () => {
          await started;
          return apiKey;
        },
      });
      server.listen({ onUnhandledRequest: 'error' });
      onTestFinished(() => server.close());
      start();
      expect((await waiting).response.status).toBe(200);
      expect(mock.requests).toMatchObject([{ operation: subject.name, key: subject.audience }]);
      mock.reset();
      expect(await subject.call({ ...QUICK, apiKey })).toEqual(await rightAnswer(subject));
      expect(mock.requests).toMatchObject([{ operation: subject.name, key: subject.audience }]);
    });

    it('survives with MSW what passes', async () => {
      const apiKey = freshKey();
      const mock = mockOf(subject, apiKey, { faults: [{ nth: 1, fault: { kind: 'rate-limit', retryAfter: 0 } }] });
      const server = setupServer(...createHandlers(mock));
      server.listen({ onUnhandledRequest: 'error' });
      onTestFinished(() => server.close());
      expect(await subject.call({ ...QUICK, apiKey })).toEqual(await rightAnswer(subject));
      expect(mock.requests.map(({ status }) => status)).toEqual([429, 200]);
    });
  });
}
