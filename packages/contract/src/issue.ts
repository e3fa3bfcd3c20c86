/** A finding as Ajv's compiled code reports it. */
export interface Finding {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One thing that is wrong or unknown in a value. */
export interface Issue {
  /** The whole in one sentence: `/deals/0/name: expected string, got 5`. */
  readonly message: string;
  /** Property names and list indexes that lead to the place. */
  readonly path: readonly (string | number)[];
  /** The same as a JSON Pointer; `''` is the value itself. */
  readonly pointer: string;
  /** What the contract asks for, in words. */
  readonly expected: string;
  /** What is there instead, in words and shortened. */
  readonly got: string;
}

/** Words a finding about `root`. */
export function issueOf({ instancePath, keyword, params }: Finding, root: unknown): Issue {
  const child = params['missingProperty'] ?? params['additionalProperty'];
  // Escapes of JSON Pointer; a library for two replacements would be this package's only dependency.
  const pointer = child === undefined ? instancePath : `${instancePath}/${escaped(String(child))}`;
  const { path, value } = follow(root, pointer);
  const expected = expectation(keyword, params);
  const got = described(value);
  const place = pointer || '(value)';
  const sentence =
    params['additionalProperty'] !== undefined ? 'not a field of the contract' : `expected ${expected}, got ${got}`;
  return { message: `${place}: ${sentence}`, path, pointer, expected, got };
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function follow(root: unknown, pointer: string): { path: (string | number)[]; value: unknown } {
  const path: (string | number)[] = [];
  let value = root;
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(name) : name);
    value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  }
  return { path, value };
}

function expectation(keyword: string, params: Finding['params']): string {
  switch (keyword) {
    case 'type':
      return [params['type']].flat().join(' or ');
    case 'required':
      return 'a value';
    case 'additionalProperties':
    case 'knownProperties':
      return 'no such field';
    case 'enum':
    case 'knownValues':
      return oneOf(params['allowedValues']);
    case 'const':
      return JSON.stringify(params['allowedValue']);
    case 'pattern':
      return `text that matches ${params['pattern']}`;
    case 'discriminator':
      return `a known value in \`${params['tag']}\``;
    case 'oneOf':
    case 'anyOf':
      return 'one of the alternatives';
    default:
      // minimum, maxLength, minItems and the like.
      return `${keyword} ${params['limit'] ?? params['multipleOf'] ?? ''}`.trim();
  }
}

function oneOf(values: unknown): string {
  if (!Array.isArray(values)) return 'a known value';
  if (values.length > 6) return `one of ${values.length} known values`;
  return `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`;
}

const LONGEST = 40;

function described(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      // Cut first: the value may be of any length.
      return shortened(JSON.stringify(value.slice(0, LONGEST + 1)));
    case 'bigint':
      return shortened(`${value}n`);
    case 'function':
      return 'a function';
    case 'object':
      if (Array.isArray(value)) return `an array of ${value.length}`;
      return value === null ? 'null' : 'an object';
    default:
      return shortened(String(value));
  }
}

function shortened(text: string): string {
  // No half of a character at the end.
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
