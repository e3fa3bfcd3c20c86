import { EverflowError, type RequestContext } from './errors.js';

/** What an operation answered. */
export interface ApiResponse<T> {
  /** What the body holds, parsed; `undefined` for an operation without one. */
  readonly data: T;
  /** Status and headers. Its body is consumed: `data` has it. */
  readonly response: Response;
  /** The request, as it was sent last. */
  readonly request: RequestContext;
}

/** The outcome of a call as a value. */
export type ApiResult<T, E = EverflowError> =
  | (ApiResponse<T> & {
      /** The call succeeded: `data` is there. */
      readonly ok: true;
      readonly error?: never;
    })
  | {
      /** The call failed: `error` is there. */
      readonly ok: false;
      /** What it failed with. */
      readonly error: E;
      readonly data?: never;
    };

/**
 * The promise of a call: `await` gives what the operation answers and throws when it fails. The request is sent at once.
 *
 * `E` lists the errors that the operation can end with; {@link ApiPromise.result} gives them typed.
 */
export class ApiPromise<T, E = EverflowError> implements Promise<T> {
  /** Text in the place of `Promise` when the object is printed. */
  readonly [Symbol.toStringTag] = 'ApiPromise';
  readonly #answer: Promise<ApiResponse<T>>;

  /** Clients make these; programs have no need to. `answer` is the outcome of the request, which is under way. */
  constructor(answer: Promise<ApiResponse<T>>) {
    this.#answer = answer;
  }

  /** As of any promise: `onFulfilled` gets the data, `onRejected` what the call failed with. */
  // biome-ignore lint/suspicious/noThenProperty: this is a promise.
  then<R1 = T, R2 = never>(
    onFulfilled?: ((data: T) => R1 | PromiseLike<R1>) | null,
    onRejected?: ((error: unknown) => R2 | PromiseLike<R2>) | null,
  ): Promise<R1 | R2> {
    return this.#answer.then(({ data }) => data).then(onFulfilled, onRejected);
  }

  /** As of any promise: gives what `onRejected` makes of a failure. */
  catch<R = never>(onRejected?: ((error: unknown) => R | PromiseLike<R>) | null): Promise<T | R> {
    return this.then(null, onRejected);
  }

  /** As of any promise: calls `onFinally` when the call is over, however it ended. */
  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally);
  }

  /** The data together with the response that it came in. Throws when the call fails. */
  withResponse(): Promise<ApiResponse<T>> {
    return this.#answer;
  }

  /**
   * The outcome as a value that is told apart by `ok`; errors of the call are not thrown. A mistake in the program, such
   * as an input that cannot be sent, is.
   */
  result(): Promise<ApiResult<T, E>> {
    return this.#answer.then(
      (answer) => ({ ok: true, ...answer }),
      (error: unknown) => {
        if (!isOfCall<E>(error)) throw error;
        return { ok: false, error };
      },
    );
  }
}

/** Which errors an operation can end with is known from its contract only. */
function isOfCall<E>(error: unknown): error is E {
  return error instanceof EverflowError;
}
