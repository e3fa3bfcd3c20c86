export { ApiPromise, type ApiResponse, type ApiResult } from './api-promise.js';
export type {
  Client,
  MismatchReport,
  Received,
  ResponseValidators,
  ValidationOptions,
} from './client.js';
export type { ClientOptions } from './create-client.js';
export {
  AbortError,
  ApiError,
  type ApiErrorDetails,
  AuthenticationError,
  BadRequestError,
  ConnectionError,
  EverflowError,
  InvalidResponseError,
  type Mismatch,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  RedirectError,
  type RequestContext,
  ServerError,
  TimeoutError,
  type TransportError,
} from './errors.js';
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from './hooks.js';
export type {
  ApiKey,
  CallOptions,
  FetchFunction,
  RateLimitOptions,
  RetryOptions,
  TimeoutOptions,
  TransportOptions,
} from './options.js';
export { PagePromise } from './pages.js';
export { fromUnixTime } from './time.js';
export { createTransport, type Transport } from './transport.js';
