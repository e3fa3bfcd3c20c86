import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { ApiPromise, type ApiResponse } from '../src/api-promise.js';
import { AbortError, type ConnectionError, type EverflowError, type NotFoundError } from '../src/errors.js';
import { failure } from './support/outcome.js';
import { outgoing } from './support/sending.js';
import { unhandledDuring } from './support/unhandled.js';

const answer: ApiResponse<number> = { data: 5, response: new Response(), request: outgoing() };
const error = new AbortError('Aborted', outgoing(), {});
const bug = new TypeError('bug');

const good = (): ApiPromise<number> => new ApiPromise(Promise.resolve(answer));
const bad = (reason: unknown = error): ApiPromise<number> => new ApiPromise<number>(Promise.reject(reason));

describe('a call that succeeds', () => {
  it('gives its data to `await` and `then`', async () => {
    expect(await good()).toBe(5);
    expect(await good().then((data) => data + 1)).toBe(6);
    expect(await good().then(null, () => 0)).toBe(5);
    expect(await good().then(undefined)).toBe(5);
    expect(await good().then(async (data) => data * 2)).toBe(10);
  });

  it('can be among others', async () => {
    expect(await Promise.all([good(), 1, good()])).toEqual([5, 1, 5]);
    expect(await Promise.race([good(), new Promise(() => undefined)])).toBe(5);
    expect(await Promise.allSettled([good(), bad()])).toEqual([
      { status: 'fulfilled', value: 5 },
      { status: 'rejected', reason: error },
    ]);
  });

  it('passes by `catch`, and through `finally`', async () => {
    const onFinally = vi.fn();
    expect(await good().catch(() => 0)).toBe(5);
    expect(await good().finally(onFinally)).toBe(5);
    expect(onFinally).toHaveBeenCalledExactlyOnceWith();
  });

  it('gives the response to `withResponse` and the outcome to `result`', async () => {
    expect(await good().withResponse()).toBe(answer);
    expect(await good().result()).toEqual({ ok: true, ...answer });
  });

  it('is asked as often as you like, and has one answer', async () => {
    const promise = good();
    expect([await promise, await promise, (await promise.withResponse()).data, (await promise.result()).data]).toEqual([
      5, 5, 5, 5,
    ]);
  });

  it('is printed as what it is', () => {
    expect(Object.prototype.toString.call(good())).toBe('[object ApiPromise]');
  });
});

describe('a call that fails', () => {
  it('throws at `await`, `then`, `finally` and `withResponse`', async () => {
    const onFinally = vi.fn();
    expect(await failure(bad())).toBe(error);
    expect(await failure(bad().then((data) => data))).toBe(error);
    expect(await failure(bad().finally(onFinally))).toBe(error);
    expect(await failure(bad().withResponse())).toBe(error);
    expect(onFinally).toHaveBeenCalledOnce();
  });

  it('is caught by `catch` and by the second function of `then`', async () => {
    expect(await bad().catch((reason) => reason)).toBe(error);
    expect(await bad().then(null, (reason) => reason)).toBe(error);
    expect(await failure(bad().catch(null))).toBe(error);
  });

  it('does not take what `then` throws for its own', async () => {
    const onRejected = vi.fn();
    const thrown = good().then(() => {
      throw bug;
    }, onRejected);
    expect(await failure(thrown)).toBe(bug);
    expect(onRejected).not.toHaveBeenCalled();
  });

  it('gives its error to `result`, which throws only what is not of the call', async () => {
    expect(await bad().result()).toEqual({ ok: false, error });
    expect(await failure(bad(bug).result())).toBe(bug);
    expect(await failure(bad('text').result())).toBe('text');
  });
});

describe('no rejection is left unhandled', () => {
  it.each<[string, () => unknown]>([
    ['result()', () => bad().result()],
    [
      'withResponse()',
      () =>
        bad()
          .withResponse()
          .catch(() => undefined),
    ],
    ['catch()', () => bad().catch(() => undefined)],
    ['await', () => failure(bad())],
    [
      'finally()',
      () =>
        bad()
          .finally()
          .catch(() => undefined),
    ],
  ])('by %s alone', async (_name, use) => {
    expect(await unhandledDuring(use)).toEqual([]);
  });

  it('unless nobody asks', async () => {
    expect(await unhandledDuring(() => void bad())).toEqual([error]);
  });
});

describe('the types', () => {
  it('tell data from error by `ok`', async () => {
    const result = await new ApiPromise<number, NotFoundError | ConnectionError>(Promise.resolve(answer)).result();
    if (result.ok) {
      expectTypeOf(result.data).toEqualTypeOf<number>();
      expectTypeOf(result.error).toEqualTypeOf<undefined>();
    } else {
      expectTypeOf(result.error).toEqualTypeOf<NotFoundError | ConnectionError>();
      expectTypeOf(result.data).toEqualTypeOf<undefined>();
    }
    expectTypeOf(good()).toExtend<Promise<number>>();
    expectTypeOf<ApiPromise<number>>().toEqualTypeOf<ApiPromise<number, EverflowError>>();
  });
});
