import type { Validator } from '@eflow/contract/validators';

/** One of the two APIs of Everflow. Each has keys of its own; a key of the other is answered with 403. */
export type Audience = 'network' | 'affiliate';

/** The header of a kind of key, and its request budget: so many requests in so many seconds, counted in windows. */
export interface KeyKind {
  readonly header: string;
  readonly requests: number;
  readonly seconds: number;
  /** Length of a window in seconds. */
  readonly window: number;
}

/** A parameter of an operation, as the contract has it. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly type: string;
  /** The parameter may be repeated. */
  readonly list: boolean;
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly default?: number;
  /** For each value, the key under `relationship` that it brings into the response. */
  readonly keys?: Readonly<Record<string, string>>;
}

/** An operation of the contract, as far as a server has to know it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** Template of the path, as the contract has it: `/offers/{offerId}`. */
  readonly path: string;
  /** Regular expression of the path, with a named group for each parameter. */
  readonly pattern: string;
  readonly audience: string;
  readonly parameters: readonly Parameter[];
  readonly request?: { readonly required: boolean; readonly validator: Validator<unknown> };
  readonly response: Validator<unknown>;
  /** Statuses that the operation documents, besides 200. */
  readonly errors: readonly string[];
  /** Largest page, where the operation has pages. */
  readonly maxPageSize?: number;
}
