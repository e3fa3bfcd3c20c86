/**
 * The part of Redocly's plugin interface that this plugin uses. `@redocly/cli` ships no types.
 */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}

export interface Location {
  source: { absoluteRef: string };
  pointer: string;
  child(segments: (string | number)[] | string): Location;
  key(): Location;
}

export interface Context {
  location: Location;
  type: { name: string };
  report(problem: { message: string; location?: Location }): void;
  resolve(node: unknown): { node?: unknown; location?: Location };
}

type Visit<T = JsonObject> = (node: T, context: Context) => void;
export type Visitor = Record<string, Visit<never> | { enter?: Visit<never>; leave?: Visit<never> }>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
