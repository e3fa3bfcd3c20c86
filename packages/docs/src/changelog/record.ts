import type { Json } from '../model/page.js';

/** What `contract-review --format json` says of a release, as far as it is shown. */
export interface ReleaseRecord {
  bumps: { package: string; required: string }[];
  changes: Change[];
}

export interface Change {
  place: { pointer: string };
  class: 'HTTP' | 'TYPES' | 'DOCS';
  verdict: 'breaking' | 'compatible' | 'unknown';
  reason: string;
  operations: string[];
  witness?: { where: string; value: Json; reason: string };
  acknowledged?: { reason: string };
}

/** Reads the text of a record. `file` is what errors call it. */
export function readRecord(text: string, file: string): ReleaseRecord {
  const record: unknown = JSON.parse(text);
  if (isRecord(record)) return record;
  throw new Error(`${file}: not a report of contract-review in format 1.`);
}

function isRecord(value: unknown): value is ReleaseRecord {
  const { format, bumps, changes } = Object(value);
  return (
    format === 1 && Array.isArray(bumps) && Array.isArray(changes) && bumps.every(isBump) && changes.every(isChange)
  );
}

function isBump(value: unknown): boolean {
  const { package: name, required } = Object(value);
  return typeof name === 'string' && typeof required === 'string';
}

function isChange(value: unknown): boolean {
  const { place, class: kind, verdict, reason, operations } = Object(value);
  return (
    typeof Object(place).pointer === 'string' &&
    ['HTTP', 'TYPES', 'DOCS'].includes(kind) &&
    ['breaking', 'compatible', 'unknown'].includes(verdict) &&
    typeof reason === 'string' &&
    Array.isArray(operations)
  );
}
