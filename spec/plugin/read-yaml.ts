import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isObject, type Json, type JsonObject } from './redocly.js';

export function readYaml(file: string): JsonObject {
  const content: Json = parse(readFileSync(file, 'utf8'));
  if (!isObject(content)) throw new Error(`${file}: expected a mapping at the top level`);
  return content;
}
