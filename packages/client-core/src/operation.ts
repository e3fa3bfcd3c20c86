/** An operation of the contract, as far as a client has to know it. */
export interface Operation {
  /** Its `operationId`. */
  readonly id: string;
  readonly method: string;
  /** Template of the path: `/offers/{offerId}`. */
  readonly path: string;
  /** Names of the parameters in the query. */
  readonly query: readonly string[];
  /** How the input holds the body: as `fields` beside the parameters, or as a `whole` in `body`. */
  readonly body?: { readonly as: 'fields' | 'whole'; readonly required: boolean };
  /** Whether sending the request a second time does no harm. */
  readonly idempotent: boolean;
  /** The response has no body. */
  readonly empty?: true;
  /**
   * Lists that come only when they are asked for: the parameter that asks, which is also the object in the response that
   * holds them, and the key of the list for each value.
   */
  readonly lists?: { readonly parameter: string; readonly keys: Readonly<Record<string, string>> };
}
