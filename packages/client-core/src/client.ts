import type { Mismatch, RequestContext } from './errors.js';
import type { Sender } from './sender.js';

/** A response that is not what the contract says, or has more in it than the contract knows. */
export interface MismatchReport {
  /** Id of the operation. */
  readonly operation: string;
  /** Method of the request, such as `GET`. */
  readonly method: string;
  /** Full address of the request, with the query. */
  readonly url: string;
  /** What contradicts the contract; empty when there are notices only. */
  readonly issues: readonly Mismatch[];
  /** Fields and values that the contract does not know yet. */
  readonly notices: readonly Mismatch[];
}

/** A response and what is known of it, to be held against the contract. */
export interface Received {
  /** The body, parsed. */
  readonly data: unknown;
  /** Status and headers. Its body is consumed: `data` has it. */
  readonly response: Response;
  /** The request that it answers. */
  readonly request: RequestContext;
  /** Whether issues are only reported, or end the call as well. */
  readonly validate: 'report' | 'throw';
  /** Told of issues and notices, where the client has such an option. */
  readonly onMismatch: ((report: MismatchReport) => void) | undefined;
  /** Strikes the API key out of a text. */
  readonly redact: (text: string) => string;
}

/** Holds responses against the contract: the value of `validators` that `/validators` of a client exports. */
export type ResponseValidators = (received: Received) => void;

/** How responses are held against the contract. */
export interface ValidationOptions {
  /**
   * What to do with a response that is not what the contract says: nothing (`off`, the default), tell `onMismatch` and
   * pass the value through (`report`), or tell `onMismatch` and throw an `InvalidResponseError` (`throw`).
   */
  readonly validate?: 'off' | 'report' | 'throw' | undefined;
  /** The validators of the operations: `import { validators } from '…/validators'`. Needed when `validate` is not `off`. */
  readonly validators?: ResponseValidators | undefined;
  /** Told of each response with issues or notices. */
  readonly onMismatch?: ((report: MismatchReport) => void) | undefined;
}

/** The means of calling operations. `Audience` tells clients of one API from those of another. */
export interface Client<Audience extends string = string> {
  /** The API that the client is for; functions of the other API refuse it in their types. */
  readonly audience: Audience;
  /** Address that requests go to, without the path of an operation. */
  readonly baseUrl: string;
}

/** What a client is made of. */
export interface Internals {
  /** Properties of an error body that may hold the server's words. */
  readonly errorKeys: readonly string[];
  readonly sender: Sender;
  readonly validation: ValidationOptions;
}

/** Apart from the client, so that a client can be printed and has nothing that is not for its users. */
const internals = new WeakMap<Client, Internals>();

export function register(client: Client, parts: Internals): void {
  internals.set(client, parts);
}

/** @throws TypeError when `client` was not made by this library. */
export function internalsOf(client: Client): Internals {
  const found = internals.get(client);
  if (!found) throw new TypeError('No client.');
  return found;
}

/** What sends the requests of a client. */
export function senderOf(client: Client): Sender {
  return internalsOf(client).sender;
}
