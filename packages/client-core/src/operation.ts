/** An operation of the contract, as far as a client has to know it. */
export interface Operation {
  /** Its `operationId`. */
  readonly id: string;
  /** Method in upper case, such as `GET`. */
  readonly method: string;
  /** Template of the path: `/offers/{offerId}`. */
  readonly path: string;
  /** Names of the parameters in the query. */
  readonly query: readonly string[];
  /** How the input holds the body: as `fields` beside the parameters, or as a `whole` in `body`. */
  readonly body?: {
    /** Where the input has it. */
    readonly as: 'fields' | 'whole';
    /** Whether it is sent even when the input has nothing for it. */
    readonly required: boolean;
  };
  /** Whether sending the request a second time does no harm. */
  readonly idempotent: boolean;
  /** The response has no body. */
  readonly empty?: true;
  /**
   * Lists that come only when they are asked for: the parameter that asks, which is also the object in the response that
   * holds them, and the key of the list for each value.
   */
  readonly lists?: {
    /** The parameter that asks, and the object in the response. */
    readonly parameter: string;
    /** Key of the list in that object, by value of the parameter. */
    readonly keys: Readonly<Record<string, string>>;
  };
}
