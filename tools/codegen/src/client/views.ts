import { type Bundle, capitalized, type JsonObject, objectOf } from '@eflow/bundle';
import { docComment, header, typeImport } from '../header.js';

/** Two properties of which at most one is set. */
interface ExclusivePair {
  schema: string;
  /** What the names of both begin with: `purchase_limit`. */
  prefix: string;
  members: [string, string];
  /** The property with the currency of one of them. */
  currency: string | undefined;
}

/** Readers for what the types cannot say: pairs of which one is set, and values that stand for the absence of one. */
export function viewsModule(bundle: Bundle, source: string): string {
  const pairs = exclusivePairs(bundle);
  const sentinels = sharedSentinels(bundle);
  const schemas = [...new Set(pairs.map(({ schema }) => schema))];
  const parts = [...pairs.map((pair) => pairSource(bundle, pair)), ...sentinels.map(sentinelSource)];
  return `${header(source)}
${typeImport(schemas, '@eflow/contract')}
${parts.join('\n') || 'export {};\n'}`;
}

function exclusivePairs(bundle: Bundle): ExclusivePair[] {
  const pairs = new Map<string, ExclusivePair>();
  for (const [schema, { properties }] of Object.entries(bundle.components.schemas)) {
    const names = Object.keys(objectOf(properties));
    for (const [name, node] of Object.entries(objectOf(properties))) {
      const other = objectOf(node)['x-exclusive-with'];
      if (typeof other !== 'string' || names.indexOf(other) < names.indexOf(name)) continue;
      const prefix = commonPrefix(name, other);
      const currency = names.find((key) => key.startsWith(prefix) && key.endsWith('_currency_id'));
      // Several schemas may share a pair; one reader serves them all.
      if (!pairs.has(prefix)) pairs.set(prefix, { schema, prefix, members: [name, other], currency });
    }
  }
  return [...pairs.values()];
}

/** `purchase_limit_quantity`, `purchase_limit_amount` -> `purchase_limit` */
function commonPrefix(one: string, other: string): string {
  const words = other.split('_');
  const length = one.split('_').findIndex((word, index) => word !== words[index]);
  return words.slice(0, length).join('_');
}

function pairSource(bundle: Bundle, { schema, prefix, members, currency }: ExclusivePair): string {
  const described = objectOf(bundle.components.schemas[schema]?.['properties']);
  const name = lowerCamel(prefix);
  const type = capitalized(name);
  const kinds = members.map((member) => ({ member, kind: lowerCamel(member.slice(prefix.length + 1)) }));
  const withCurrency = currency === undefined ? -1 : 1;
  const fields = kinds.map(({ member, kind }, index) =>
    [
      memberSource(meaningOf(described, member), kind, 'number'),
      ...(index === withCurrency ? [memberSource(meaningOf(described, String(currency)), 'currencyId', 'string')] : []),
    ].join(''),
  );
  const values = kinds.map(({ member, kind }, index) =>
    index === withCurrency ? `${kind}: ${member}, currencyId: ${currency}` : `${kind}: ${member}`,
  );
  const properties = [...members, ...(currency === undefined ? [] : [currency])];
  const [one, other] = members;
  return `/** Which of \`${one}\` and \`${other}\` is set; \`conflict\` when the API breaks its promise and both are. */
export type ${type} =
${kinds.map(({ member, kind }, index) => alternative(`Only \`${member}\` is set.`, kind, fields[index])).join('\n')}
${alternative('Both are set, against what the API promises.', 'conflict', fields.join(''))};

/** \`${one}\` or \`${other}\`, whichever is set; \`null\` when none is. */
export function ${name}(
  from: Pick<${schema}, ${properties.map((property) => `'${property}'`).join(' | ')}>,
): ${type} | null {
  const { ${properties.join(', ')} } = from;
  if (${one} !== 0 && ${other} !== 0) return { kind: 'conflict', ${values.join(', ')} };
${members.map((member, index) => `  if (${member} !== 0) return { kind: '${kinds[index]?.kind}', ${values[index]} };\n`).join('')}\
  return null;
}
`;
}

/** The first sentence of what the contract says of a property, with its unit, and the name of the property. */
function meaningOf(properties: JsonObject, name: string): string {
  const description = String(objectOf(properties[name])['description'] ?? '').replaceAll(/\s+/g, ' ');
  const [sentence = ''] = description.split(/(?<=\.) /);
  return `${sentence} From \`${name}\`.`.trim();
}

function alternative(meaning: string, kind: string, fields = ''): string {
  return `  | {\n${memberSource(meaning, 'kind', `'${kind}'`)}${fields}    }`;
}

function memberSource(meaning: string, name: string, type: string): string {
  return `${docComment(meaning)}\nreadonly ${name}: ${type};`.replaceAll(/^/gm, '      ').concat('\n');
}

interface SharedSentinel {
  schema: string;
  value: number;
  means: string;
}

/** Schemas of numbers that all have the same stand-in for the absence of a value. */
function sharedSentinels(bundle: Bundle): SharedSentinel[] {
  return Object.entries(bundle.components.schemas).flatMap(([schema, { properties }]) => {
    const nodes: JsonObject[] = Object.values(objectOf(properties)).map(objectOf);
    const sentinels = nodes.map((node) => objectOf(node['x-sentinel']));
    const values = new Set(sentinels.map(({ value }) => value));
    const [value] = values;
    if (values.size !== 1 || typeof value !== 'number') return [];
    return [{ schema, value, means: String(sentinels[0]?.['means']) }];
  });
}

function sentinelSource({ schema, value, means }: SharedSentinel): string {
  const name = schema.charAt(0).toLowerCase() + schema.slice(1).replace(/s$/, '');
  return `${docComment(`A value of \`${schema}\`, or \`null\` for \`${value}\`: ${means}.`)}
export function ${name}(value: number): number | null {
  return value === ${value} ? null : value;
}
`;
}

/** `purchase_limit` -> `purchaseLimit` */
function lowerCamel(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
