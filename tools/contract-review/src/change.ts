import type { Json } from '@eflow/pipeline';

export type { Json, JsonObject } from '@eflow/pipeline';

/** What is protected: what travels, code written against the generated types, or only words. */
export type ChangeClass = 'HTTP' | 'TYPES' | 'DOCS';

/** `unknown` counts as breaking for the gate: it says that compatibility could not be proved. */
export type Verdict = 'breaking' | 'compatible' | 'unknown';

/** Who makes the value: the client (request) or the server (response). */
export type Side = 'request' | 'response';

interface Place {
  /** JSON Pointer with `#`, in the bundle of the revision, or of the base when the place was removed. */
  pointer: string;
  /** Undefined: no value travels there (info, tags), or values travel both ways. */
  side: Side | undefined;
  file?: string;
  line?: number;
}

/** A value that worked before and fails now. */
export interface Witness {
  /** operationId, or the method and path of an operation that has none. */
  operation: string;
  side: Side;
  /** `request body`, `query parameter page`, `response 200 body`, … */
  where: string;
  value: Json;
  /** The validator's words on the side that refuses the value. */
  reason: string;
}

export interface Change {
  /** 12 hex digits of SHA-256 over rule and pointer, never over the words of a message. */
  fingerprint: string;
  rule: string;
  kind: 'added' | 'removed' | 'changed';
  place: Place;
  before?: Json;
  after?: Json;
  class: ChangeClass;
  verdict: Verdict;
  /** One sentence for a reviewer. */
  reason: string;
  witness?: Witness;
  /** Ids of the operations it reaches. */
  operations: string[];
  /** Packages it reaches, by the configuration. */
  packages: string[];
  audiences: string[];
  acknowledged?: { reason: string; file: string };
}
