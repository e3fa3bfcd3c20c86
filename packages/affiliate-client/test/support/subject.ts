import type { ApiPromise, CallOptions, ClientOptions, ResponseValidators } from '@eflow/client-core';
import { createMock, type Mock, type MockOptions, type OperationId } from '@eflow/mock';

/** Options of a client, as far as those of the two APIs are the same. */
export type Options = ClientOptions & { readonly baseUrl?: string };

/** An operation under test. */
export interface Subject {
  readonly name: OperationId;
  readonly audience: 'affiliate' | 'network';
  readonly method: 'GET' | 'POST';
  /** Whether the contract says that it may be repeated. */
  readonly idempotent: boolean;
  readonly validators: ResponseValidators;
  /** Makes a client. */
  readonly client: (options: Options) => object;
  /** Makes a client and calls the operation. */
  readonly call: (options: Options, call?: CallOptions) => ApiPromise<unknown, unknown>;
  /** The same by openapi-fetch. */
  readonly http: (options: Options) => Promise<{ error?: unknown; response: Response }>;
}

/** A mock that gives the same answer whenever it is asked. */
export function mockOf({ audience }: Subject, key: string, options: MockOptions = {}): Mock {
  return createMock({ size: 20, now: () => Date.UTC(2026, 0, 1), keys: { [audience]: key }, ...options });
}

/** What the operation answers when nothing is wrong. */
export async function rightAnswer(subject: Subject): Promise<Record<string, unknown>> {
  const { fetch } = mockOf(subject, 'key');
  return { ...Object(await subject.call({ apiKey: 'key', fetch, rateLimit: false })) };
}
