import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

/** What the vendor's documents say, as `spec/sources/facts.yaml` has it. */
export interface FactFile {
  documents: Record<string, { title: string; part: string; lines?: number; sha256?: string }>;
  enums: Record<string, string[]>;
  facts: Record<string, Fact[]>;
}

export type DocumentedType =
  | ('string' | 'integer' | 'int' | 'number' | 'boolean' | 'object' | 'enum<string>')
  | ('string[]' | 'string array' | 'integer[]' | 'int array');
type JsonType = 'string' | 'number' | 'boolean' | 'object' | 'array';

interface Common {
  lines?: string;
  section?: string;
  says?: string[];
  contract?: Record<string, unknown>;
  decision?: string;
}
type Kind<K extends string, Rest = unknown> = Common & { kind: K } & Rest;

export type PropertyFact = Kind<
  'property',
  {
    schema: string;
    name: string;
    type: DocumentedType;
    required?: true;
    enum?: string;
  }
>;
export type MemberFact = Kind<'member', { schema: string; name: string; seen: JsonType }>;
export type ParameterFact = Kind<
  'parameter',
  {
    operation: string;
    in: string;
    name: string;
    type?: DocumentedType;
    required?: true;
    enum?: string;
    default?: number;
    explode?: boolean;
  }
>;
export type PayloadFact = Kind<
  'payload',
  {
    operation: string;
    in: 'request' | 'response';
    example: string;
    digest: string;
  }
>;
export type Fact =
  | Kind<'layout'>
  | Kind<'statement', { at: string }>
  | Kind<'operation', { operation: string; method: string; path: string }>
  | PropertyFact
  | MemberFact
  | ParameterFact
  | Kind<'relationship', { operation: string; value: string; key: string }>
  | Kind<'response', { operation: string; status: string; type: string; header?: string }>
  | Kind<'error', { status: string; key: string; text: string }>
  | Kind<'security', { scheme: string; in: string; name: string }>
  | Kind<'server', { url: string }>
  | Kind<'rate-limit', { scheme: string; requests: number; seconds: number; window: number }>
  | PayloadFact;

/** A contradiction or gap of the documents and what the contract says there; see `spec/sources/decisions.yaml`. */
export interface Decision {
  id: string;
  title: string;
  covers: string[];
  status: 'open' | 'settled';
  places: string[];
  documents: { document: string; lines?: string; says: string }[];
  contract: string;
  why: string;
  settle: string;
}

/** Reads `facts.yaml` and `decisions.yaml` of the folder `spec/sources`; throws when one is not of its form. */
export function readSources(folder: string): {
  facts: FactFile;
  decisions: Decision[];
} {
  return {
    facts: readChecked<FactFile>(folder, 'facts'),
    decisions: readChecked<{ decisions: Decision[] }>(folder, 'decisions').decisions,
  };
}

function readChecked<T>(folder: string, name: string): T {
  const content: unknown = parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'));
  const schema = JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8'));
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile<T>(schema);
  if (validate(content)) return content;
  const reasons = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new Error(`${name}.yaml is not of its form:\n${reasons.join('\n')}`);
}

/** `'120, 323-325'` -> `[[120, 120], [323, 325]]` */
export function lineRanges(lines: string): [first: number, last: number][] {
  return lines.split(', ').map((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return [first, last];
  });
}
