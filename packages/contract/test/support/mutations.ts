import { isObject, type Json } from '@eflow/pipeline';

/** One change of a value, wherever `place` falls among its parts. */
export interface Mutation {
  place: number;
  change: 'drop' | 'replace' | 'add';
  key: string;
  value: Json;
}

/** A changed copy of the value; the value itself when there is nothing to change. */
export function mutated(value: Json, { place, change, key, value: other }: Mutation): Json {
  const copy = structuredClone(value);
  if (change === 'add') {
    const objects = holders(copy).filter(isObject);
    const object = objects[place % objects.length];
    if (object)
      Object.defineProperty(object, key, { value: other, enumerable: true, configurable: true, writable: true });
    return copy;
  }
  const slots = holders(copy).flatMap((holder) => Object.keys(holder).map((name) => ({ holder, name })));
  const slot = slots[place % slots.length];
  if (!slot) return change === 'replace' ? other : copy;
  if (change === 'replace') Reflect.set(slot.holder, slot.name, other);
  else if (Array.isArray(slot.holder)) slot.holder.splice(Number(slot.name), 1);
  else delete slot.holder[slot.name];
  return copy;
}

/** Every object and list in a value, the value itself included. */
function holders(value: Json): Exclude<Json, string | number | boolean | null>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap((child) => (child === undefined ? [] : holders(child)))];
}
