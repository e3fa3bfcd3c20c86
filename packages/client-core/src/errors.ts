/** Which request an error or an event is about. */
export interface RequestContext {
  /** Method, such as `GET`. */
  readonly method: string;
  /** Full address, with the query. */
  readonly url: string;
  /** Id of the operation in the contract; `undefined` for a request that was made without one. */
  readonly operation: string | undefined;
  /** Number of the attempt; the first is 1. */
  readonly attempt: number;
}

/** The part of a request that may be shown. */
export function contextOf({ method, url, operation, attempt }: RequestContext): RequestContext {
  return { method, url, operation, attempt };
}

/**
 * What all errors of a call have in common. None of them ever holds the API key.
 *
 * `Details` are the properties that a class adds. One constructor sets those of all classes, which keeps them small; the
 * classes only declare them.
 */
export class EverflowError<Details extends object = object> extends Error {
  /** Name of the class. A `switch` over it tells the errors of a call apart, and also works across copies of the package. */
  override readonly name: string = 'EverflowError';
  /** Method of the request, such as `GET`. */
  declare readonly method: string;
  /** Full address of the request, with the query. */
  declare readonly url: string;
  /** Id of the operation in the contract; `undefined` for a request that was made without one. */
  declare readonly operation: string | undefined;
  /** Number of the attempt that ended the call, and so how often the request was sent. */
  declare readonly attempt: number;

  /** Clients make these. To `message`, which says what happened, operation, method, address and attempt are added. */
  constructor(message: string, request: RequestContext, details: Details, options?: ErrorOptions) {
    const { method, url, operation, attempt } = request;
    super(`${message} (${operation ? `${operation} ` : ''}${method} ${url}, attempt ${attempt})`, options);
    Object.assign(this, contextOf(request), details);
  }
}

/** What an answer with an error status has in it. */
export interface ApiErrorDetails<Status extends number = number, Body = unknown> {
  /** Status of the response, such as 404. */
  readonly status: Status;
  /** The body, where it is a JSON object; `undefined` where it is empty, HTML or anything else. */
  readonly body: Body | undefined;
  /** The body, without the API key where the server has quoted it. */
  readonly text: string;
  /** Headers of the response, without the API key where the server has quoted it. */
  readonly headers: Headers;
}

/** The server answered with a status other than success. */
export class ApiError<Status extends number = number, Body = unknown> extends EverflowError<
  ApiErrorDetails<Status, Body>
> {
  /** Name of the class. A `switch` over it tells the errors of a call apart, and also works across copies of the package. */
  override readonly name: string = 'ApiError';
  /** Status of the response, such as 404. The classes for single statuses have it as their type. */
  declare readonly status: Status;
  /** The body, where it is a JSON object; `undefined` where it is empty, HTML or anything else. */
  declare readonly body: Body | undefined;
  /** The body, without the API key where the server has quoted it. */
  declare readonly text: string;
  /** Headers of the response, without the API key where the server has quoted it. */
  declare readonly headers: Headers;
}

/** 400: the request is not what the operation accepts. Sending it again cannot succeed. */
export class BadRequestError<Body = unknown> extends ApiError<400, Body> {
  /** Tells this class from the others in a `switch`. */
  override readonly name = 'BadRequestError';
}

/** 401: the API key is missing or not known. */
export class AuthenticationError<Body = unknown> extends ApiError<401, Body> {
  /** Tells this class from the others in a `switch`. */
  override readonly name = 'AuthenticationError';
}

/** 403: the API key is valid, but not for this. */
export class PermissionDeniedError<Body = unknown> extends ApiError<403, Body> {
  /** Tells this class from the others in a `switch`. */
  override readonly name = 'PermissionDeniedError';
}

/** 404: there is nothing that the API key may see. */
export class NotFoundError<Body = unknown> extends ApiError<404, Body> {
  /** Tells this class from the others in a `switch`. */
  override readonly name = 'NotFoundError';
}

/** 429: the budget of the API key is used up, and waiting longer than allowed would not have been enough. */
export class RateLimitError<Body = unknown> extends ApiError<429, Body> {
  /** Tells this class from the others in a `switch`. */
  override readonly name = 'RateLimitError';
}

/** 500 and above: the server failed. */
export class ServerError<Body = unknown> extends ApiError<number, Body> {
  /** Tells this class from the others in a `switch`. */
  override readonly name = 'ServerError';
}

/** The server was not reached, or the connection broke before the response was there. */
export class ConnectionError extends EverflowError<{ readonly code: string }> {
  /** Tells this class from the others in a `switch`. */
  override readonly name = 'ConnectionError';
  /** What the runtime calls the failure, such as `ECONNREFUSED`; `''` where it does not say. */
  declare readonly code: string;
}

/** The answer did not come in time, or could not have. */
export class TimeoutError extends EverflowError<{ readonly limit: 'attempt' | 'total' }> {
  /** Tells this class from the others in a `switch`. */
  override readonly name = 'TimeoutError';
  /** Which of the two limits was reached. */
  declare readonly limit: 'attempt' | 'total';
}

/** The caller's signal ended the call; `cause` is its reason. */
export class AbortError extends EverflowError {
  /** Tells this class from the others in a `switch`. */
  override readonly name = 'AbortError';
}

/** The server answered with a redirect. None is followed: `fetch` would take the API key along to any host. */
export class RedirectError extends EverflowError<{ readonly status: number; readonly location: string }> {
  /** Tells this class from the others in a `switch`. */
  override readonly name = 'RedirectError';
  /** Status of the response; 0 in browsers, which hide it. */
  declare readonly status: number;
  /** Where the server wanted the request to go; `''` in browsers, which hide it. */
  declare readonly location: string;
}

/** One place where a response is not what the contract says. */
export interface Mismatch {
  /** JSON Pointer of the place; `''` is the whole value. */
  readonly pointer: string;
  /** What the contract asks for, in words. */
  readonly expected: string;
  /** What is there instead, in words and shortened. */
  readonly got: string;
}

/** The server reported success, but the body is not JSON, too large, or not what the contract says. */
export class InvalidResponseError extends EverflowError<{
  readonly status: number;
  readonly issues: readonly Mismatch[];
}> {
  /** Tells this class from the others in a `switch`. */
  override readonly name = 'InvalidResponseError';
  /** Status of the response. */
  declare readonly status: number;
  /** The places that are wrong, where that was looked at; else none. */
  declare readonly issues: readonly Mismatch[];
}

export function invalidResponse(
  message: string,
  request: RequestContext,
  { status }: Response,
  issues: readonly Mismatch[] = [],
): InvalidResponseError {
  return new InvalidResponseError(`${status} ${message}`, request, { status, issues });
}

/** Errors that any operation can end with, whatever its contract says. */
export type TransportError = ConnectionError | TimeoutError | AbortError | RedirectError | InvalidResponseError;

type ApiErrorClass = new (message: string, context: RequestContext, details: never) => ApiError;

const CLASSES: Readonly<Record<number, ApiErrorClass>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  429: RateLimitError,
};

/** The error of a status. `reason` is what the server says in its own words. */
export function apiError(reason: string, context: RequestContext, details: ApiErrorDetails): ApiError {
  const { status } = details;
  const Class: ApiErrorClass = CLASSES[status] ?? (status < 500 ? ApiError : ServerError);
  // The class was picked by the very status that it asks for.
  return new Class(`${status} ${reason}`.trim(), context, details as never);
}
