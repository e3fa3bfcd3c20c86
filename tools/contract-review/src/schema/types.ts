import type { Json } from '@eflow/pipeline';

/** A schema, and the document that its references point into. */
export interface Located {
  schema: Json;
  root: Json;
}

export type Containment =
  /** Every value that is valid under `narrow` is valid under `wide`: proved. */
  | { answer: 'contained' }
  /** Valid under `narrow`, refused by `wide`, both says the validator; the reason is in its words. */
  | { answer: 'counterexample'; value: Json; reason: string }
  /** Neither proved nor refuted, after so many values. */
  | { answer: 'unknown'; tries: number };

export interface Options {
  /** Two runs with the same seed give the same answer. */
  seed?: number;
  /** Values to try where there is no proof. */
  tries?: number;
  /** Steps that a proof may take. */
  steps?: number;
}
