import { isObject, type Json } from '@eflow/pipeline';
import { type Closed, referenced } from './document.js';

const LISTS = ['allOf', 'anyOf', 'oneOf'];
const SINGLE = ['not', 'if', 'then', 'else'];

/**
 * Whether every circle of references leads into a value. Where one leads back to the same value, the schema means nothing,
 * and a validator runs until its stack is full.
 */
export function isGrounded({ schema, defs }: Closed): boolean {
  const edges = [schema, ...defs].map(sameValueReferences);
  const states = edges.map(() => 'new');
  const visit = (at: number): boolean => {
    if (states[at] === 'open') return false;
    if (states[at] === 'done') return true;
    states[at] = 'open';
    const grounded = (edges[at] ?? []).every((target) => visit(target + 1));
    states[at] = 'done';
    return grounded;
  };
  return edges.every((_, at) => visit(at));
}

/** The definitions that are applied to the same value as the schema. */
function sameValueReferences(schema: Json | undefined): number[] {
  if (!isObject(schema)) return [];
  const index = referenced(schema);
  const dependent = schema['dependentSchemas'];
  const parts = [
    ...LISTS.flatMap((key) => (Array.isArray(schema[key]) ? schema[key] : [])),
    ...SINGLE.map((key) => schema[key]),
    ...(isObject(dependent) ? Object.values(dependent) : []),
  ];
  return [...(index === undefined ? [] : [index]), ...parts.flatMap(sameValueReferences)];
}
