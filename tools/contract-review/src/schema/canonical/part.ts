import type { Json } from '@eflow/pipeline';
import type { Signed } from '../formula.js';
import type { Kind } from '../kind.js';

/** A canonical form under construction: JSON, other nodes, lists, lists whose order means nothing, and objects. */
export type Part =
  | { is: 'json'; json: Json }
  | { is: 'node'; index: number }
  | { is: 'list'; of: Part[] }
  | { is: 'any'; of: Part[] }
  | { is: 'object'; of: Parts };
export type Parts = Record<string, Part>;

/** Makes the node for the values of some kinds that satisfy all formulas. */
export type NodeFor = (kinds: readonly Kind[], set: readonly Signed[]) => Part;

export const json = (value: Json): Part => ({ is: 'json', json: value });
export const list = (of: Part[]): Part => ({ is: 'list', of });
export const any = (of: Part[]): Part => ({ is: 'any', of });
export const object = (of: Parts): Part => ({ is: 'object', of });
