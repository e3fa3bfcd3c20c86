import type { Json } from '@eflow/bundle';
import { printValue } from './print.js';
import { json } from './syntax.js';

/** JSON on several lines, in which short lists and objects take one. */
export function printJson(value: Json, width: number): string {
  return printValue(value, { ...json, width }, { depth: 0, column: 0, after: 0 });
}
