import type { Json } from '@eflow/pipeline';

/** The types of JSON, with the numbers in two halves: that makes `integer` a type like the others. In the order of trial. */
export const KINDS = ['string', 'integer', 'boolean', 'null', 'fraction', 'array', 'object'] as const;
export type Kind = (typeof KINDS)[number];

export function kindOf(value: Json): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'fraction';
  return typeof value === 'object' ? 'object' : typeof value === 'string' ? 'string' : 'boolean';
}

/** The kinds that a name in `type` stands for. */
export function kindsOf(type: string): Kind[] {
  return type === 'number' ? ['integer', 'fraction'] : KINDS.filter((kind) => kind === type && kind !== 'fraction');
}
