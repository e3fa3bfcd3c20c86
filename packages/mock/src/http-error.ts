import { errorBodies } from './generated/operations.js';

/** An answer other than 200. Thrown anywhere in the mock, it becomes a response in one place. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  readonly status: number;
  readonly body: Readonly<Record<string, string>>;

  private constructor(status: number, body: Readonly<Record<string, string>>) {
    super(Object.values(body)[0]);
    this.status = status;
    this.body = body;
  }

  /** With the text that the contract shows for the status. */
  static documented(status: number): HttpError {
    return new HttpError(status, errorBodies[status] ?? errorBodies['default'] ?? {});
  }

  /** With a text that says what is wrong with the request. */
  static because(status: number, reason: string): HttpError {
    return new HttpError(status, { error: reason });
  }
}
