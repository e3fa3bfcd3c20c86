import { isObject, type Json } from '@eflow/bundle';
import type { SampleCall, SampleInput } from './model.js';

/** The address of the request, encoded. A path parameter without a value stays as the path names it. */
export function urlOf({ server, path }: SampleCall, input: SampleInput, query: readonly [string, string][]): string {
  const filled = path.replaceAll(/\{([^}]+)\}/g, (placeholder, name: string) => {
    const value = input.path[name];
    return value === undefined ? placeholder : encodeURIComponent(textOf(value));
  });
  const pairs = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return [server + filled, ...(pairs.length > 0 ? [pairs.join('&')] : [])].join('?');
}

/** The query as it is sent: a list repeats its name, or is one value; an object is one parameter for each member. */
export function queryOf(call: SampleCall, input: SampleInput): [string, string][] {
  return valuesOf(input.query).flatMap(([name, value]): [string, string][] => {
    if (isObject(value)) return valuesOf(value).map(([key, member]) => [`${name}[${key}]`, textOf(member)]);
    if (!Array.isArray(value)) return [[name, textOf(value)]];
    if (call.joined?.includes(name)) return [[name, textOf(value)]];
    return value.map((item) => [name, textOf(item)]);
  });
}

export function valuesOf(values: Record<string, Json | undefined> | undefined): [string, Json][] {
  return Object.entries(values ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

export function textOf(value: Json): string {
  if (Array.isArray(value)) return value.map(textOf).join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
