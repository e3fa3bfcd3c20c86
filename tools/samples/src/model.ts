import type { Json } from '@eflow/bundle';

/**
 * What the samples need to know of an operation. It is plain data, so that a page can carry it and make the samples of
 * an edited request without the description.
 */
export interface SampleCall {
  operation: string;
  /** In capitals. */
  method: string;
  /** With `{name}` for the path parameters. */
  path: string;
  server: string;
  key?: SampleKey;
  /** How the clients name it; none where the operation belongs to no client. */
  client?: SampleClient;
  /** Query parameters whose lists are sent as one value, with commas. */
  joined?: string[];
  result: SampleResult;
}

export interface SampleKey {
  in: 'header' | 'query';
  name: string;
  /** Stands before the key, as in `Bearer …`. */
  prefix?: string;
  /** The environment variable that has the key. */
  variable: string;
}

export interface SampleClient {
  audience: string;
  group: string;
  method: string;
  /** Whether the fields of the body stand beside the parameters, or the body as a whole. */
  body?: 'fields' | 'whole';
  /** The method gives all items, page by page, when it is iterated over. */
  paged?: true;
}

/** What a sample prints of the answer. The names are those of schemas; the fields are scalar and always there. */
export type SampleResult =
  | { kind: 'none' }
  | { kind: 'whole'; name: string }
  | { kind: 'object'; name: string; fields: string[] }
  /** Of each item of the list `key`, or of the answer itself where it is the list. */
  | { kind: 'list'; name: string; key?: string; item: string; fields: string[] };

/** The values of a request. What is `undefined` is not sent. */
export interface SampleInput {
  path: Record<string, Json | undefined>;
  query: Record<string, Json | undefined>;
  header?: Record<string, Json | undefined>;
  body?: Json;
}

export interface SampleOptions {
  /** In the place of the server of the contract: that of a mock, say. */
  server?: string;
}

export type SampleId = 'client' | 'openapi-fetch' | 'fetch' | 'curl' | 'python';

export interface Sample {
  id: SampleId;
  lang: string;
  label: string;
  source: string;
}
