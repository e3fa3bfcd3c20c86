/** The order in which keywords stand in a bundle; those not listed follow by name, then the extensions. */
const ORDER = [
  ...['openapi', 'info', 'servers'],
  ...['$ref', 'operationId', 'name', 'in', 'url', 'title', 'summary', 'version', 'description', 'license', 'tags'],
  ...[
    'deprecated',
    'style',
    'explode',
    'security',
    'parameters',
    'requestBody',
    'responses',
    'headers',
    'content',
    'paths',
    'components',
  ],
  ...['type', 'format', 'enum', 'const', 'default', 'minimum', 'maximum', 'minLength', 'maxLength', 'pattern'],
  ...['required', 'properties', 'additionalProperties', 'items', 'oneOf', 'anyOf', 'discriminator', 'schema'],
  ...['value', 'example', 'examples'],
];
const RANK = new Map(ORDER.map((keyword, index) => [keyword, index]));

/** Keywords whose value maps names to objects: the names keep their order. */
const NAMED = new Set([
  ...['paths', 'responses', 'headers', 'content', 'properties', 'patternProperties', '$defs', 'variables', 'mapping'],
  ...['schemas', 'parameters', 'examples', 'requestBodies', 'securitySchemes', 'links', 'callbacks', 'pathItems'],
]);
/** Keywords whose value is a payload. */
const DATA = new Set(['value', 'example', 'default', 'enum', 'const', 'security', 'scopes']);

type Kind = 'object' | 'names' | 'components' | 'data';

/**
 * Orders the keys of a bundle, so that a description which was only rearranged gives the same bytes: keywords in one
 * order, components by name. Properties, enum values, parameters and payloads keep theirs; there the order means something.
 */
export function orderKeys(node: unknown, kind: Kind = 'object'): unknown {
  if (kind === 'data' || typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((item) => orderKeys(item));
  const entries = Object.entries(node);
  if (kind === 'object') entries.sort(([a], [b]) => rank(a) - rank(b) || compare(a, b));
  if (kind === 'components') {
    return Object.fromEntries(entries.sort(byName).map(([type, map]) => [type, orderKeys(sortByName(map), 'names')]));
  }
  return Object.fromEntries(
    entries.map(([key, value]) => [key, orderKeys(value, kind === 'names' ? 'object' : kindOf(key, value))]),
  );
}

function kindOf(key: string, value: unknown): Kind {
  if (key === 'components') return 'components';
  if (key.startsWith('x-') || DATA.has(key) || (key === 'examples' && Array.isArray(value))) return 'data';
  return NAMED.has(key) && !Array.isArray(value) ? 'names' : 'object';
}

function rank(key: string): number {
  return key.startsWith('x-') ? ORDER.length + 1 : (RANK.get(key) ?? ORDER.length);
}

function sortByName(map: unknown): unknown {
  return typeof map === 'object' && map !== null ? Object.fromEntries(Object.entries(map).sort(byName)) : map;
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return compare(a, b);
}

/** By code unit, so that no locale has a say. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
