import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Bundle, type Json, parseBundle } from '@eflow/pipeline';
import { parse } from 'yaml';

/** A tiny description for one feature of the generator, and values that its validators are to accept or refuse. */
export interface Feature {
  name: string;
  /** The description as the text of a bundle. */
  text: string;
  bundle: Bundle;
  rows: Row[];
}

/** What the validator of `schema` is to say about `value`. The places are JSON Pointers, in any order. */
interface Row {
  schema: string;
  value: Json;
  valid: boolean;
  issues?: string[];
  notices?: string[];
}

const FOLDER = new URL('../features/', import.meta.url);

export const featureNames: string[] = readdirSync(FOLDER).sort();

/** Path of a file of the feature. */
export function featureFile(name: string, file: string): string {
  return fileURLToPath(new URL(`${name}/${file}`, FOLDER));
}

export function readFeature(name: string): Feature {
  const text = JSON.stringify(read(name, 'openapi.yaml'));
  const rows = read(name, 'values.yaml');
  if (!isRows(rows)) throw new Error(`${name}/values.yaml is not a list of {schema, value, valid, issues, notices}.`);
  return { name, text, bundle: parseBundle(text), rows };
}

function read(name: string, file: string): unknown {
  return parse(readFileSync(featureFile(name, file), 'utf8'), { merge: true });
}

const ROW_KEYS = new Set(['schema', 'value', 'valid', 'issues', 'notices']);

/** A misspelt key must not make a row say less than it seems to. */
function isRows(rows: unknown): rows is Row[] {
  return (
    Array.isArray(rows) &&
    rows.every((row) => Object.keys(row).every((key) => ROW_KEYS.has(key)) && 'value' in row && 'valid' in row)
  );
}
