import { join } from '@sagold/json-pointer';
import type { Json } from '../model/page.js';

export interface JsonObject {
  [key: string]: Json;
}

/** An object of the bundle and where it stands. All reading of the bundle goes through here, so all complaints name the place. */
export interface ObjectNode {
  pointer: string;
  object: JsonObject;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The pointer to what is deeper; as people write it, without the escapes of a URI. */
export function pointerTo(pointer: string, ...keys: string[]): string {
  return pointer + join(keys);
}

export function objectNode(pointer: string, value: unknown): ObjectNode {
  if (isObject(value)) return { pointer, object: value };
  throw wrong(pointer, 'an object', value);
}

export function child(node: ObjectNode, key: string): ObjectNode | undefined {
  const value = node.object[key];
  return value === undefined ? undefined : objectNode(pointerTo(node.pointer, key), value);
}

/** A member that must be there, for callers that know its kind. */
export function need(node: ObjectNode, key: string): ObjectNode {
  return child(node, key) ?? objectNode(pointerTo(node.pointer, key), undefined);
}

/** The members of the object at `key`, each an object; none when there is none. */
export function members(node: ObjectNode, key: string): [name: string, member: ObjectNode][] {
  const parent = child(node, key);
  if (parent === undefined) return [];
  return Object.entries(parent.object).map(([name, value]) => [
    name,
    objectNode(pointerTo(parent.pointer, name), value),
  ]);
}

/** The items of the list at `key`, each with its pointer; none when there is none. */
export function items(node: ObjectNode, key: string): { pointer: string; value: Json }[] {
  const value = node.object[key] ?? [];
  const pointer = pointerTo(node.pointer, key);
  if (!Array.isArray(value)) throw wrong(pointer, 'a list', value);
  return value.map((item, index) => ({ pointer: pointerTo(pointer, String(index)), value: item }));
}

export function objects(node: ObjectNode, key: string): ObjectNode[] {
  return items(node, key).map(({ pointer, value }) => objectNode(pointer, value));
}

export function texts(node: ObjectNode, key: string): string[] {
  return items(node, key).map(({ pointer, value }) => {
    if (typeof value !== 'string') throw wrong(pointer, 'a text', value);
    return value;
  });
}

export function text(node: ObjectNode, key: string): string | undefined {
  const value = node.object[key];
  if (value === undefined || typeof value === 'string') return value;
  throw wrong(pointerTo(node.pointer, key), 'a text', value);
}

export function needText(node: ObjectNode, key: string): string {
  const value = text(node, key);
  if (value === undefined)
    throw new Error(`${node.pointer}: "${key}" is missing. The page cannot be written without it.`);
  return value;
}

export function flag(node: ObjectNode, key: string): boolean | undefined {
  const value = node.object[key];
  if (value === undefined || typeof value === 'boolean') return value;
  throw wrong(pointerTo(node.pointer, key), 'true or false', value);
}

export function number(node: ObjectNode, key: string): number | undefined {
  const value = node.object[key];
  if (value === undefined || typeof value === 'number') return value;
  throw wrong(pointerTo(node.pointer, key), 'a number', value);
}

export function needNumber(node: ObjectNode, key: string): number {
  const value = number(node, key);
  if (value === undefined)
    throw new Error(`${node.pointer}: "${key}" is missing. The page cannot be written without it.`);
  return value;
}

/** The object with only those members that are there: for optional members that must not be `undefined`. */
export function present<T extends object>(members: { [K in keyof T]?: T[K] | undefined }): Partial<T> {
  // The entries that are left have the types that they had, which fromEntries cannot say.
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function wrong(pointer: string, expected: string, value: unknown): Error {
  return new Error(`${pointer}: expected ${expected}, found ${JSON.stringify(value)}.`);
}
