import type { Contract, Schema } from '../../contract/model.js';
import { schemaPath } from '../../pages/links.js';
import type { Table } from '../table.js';

/** More fields than that are not listed one by one. */
const LISTED = 4;

interface Place {
  schema: string;
  property: string;
}

/** What stands for "not set": each value and meaning with the fields that have it. */
export function sentinels(contract: Contract): Table {
  const found = new Map<string, { value: string; means: string; places: Place[] }>();
  for (const [schema, property, { sentinel }] of properties(contract)) {
    if (sentinel === undefined) continue;
    const value = JSON.stringify(sentinel.value);
    const key = `${value} ${sentinel.means}`;
    const group = found.get(key) ?? { value, means: sentinel.means, places: [] };
    found.set(key, group);
    group.places.push({ schema, property });
  }
  return {
    head: ['Value', 'Means', 'Fields'],
    rows: [...found.values()].map(({ value, means, places }) => [`\`${value}\``, means, listed(contract, places)]),
  };
}

/** Each name once, and where there are many, their schemas. */
function listed(contract: Contract, places: readonly Place[]): string {
  const byName = new Map(places.map((place) => [place.property, place]));
  if (byName.size <= LISTED)
    return [...byName.values()].map(({ schema, property }) => fieldLink(contract, schema, property)).join(', ');
  const schemas = [...new Set(places.map(({ schema }) => schema))];
  const links = schemas.slice(0, LISTED).map((schema) => `[\`${schema}\`](/${schemaPath(contract, schema)})`);
  return `${byName.size} fields of ${links.join(', ')}${schemas.length > LISTED ? ' and others' : ''}`;
}

/** Pairs of fields of which one is set at most. */
export function exclusivePairs(contract: Contract): Table {
  const pairs = new Map<string, Place & { other: string }>();
  for (const [schema, property, { exclusiveWith: other }] of properties(contract)) {
    if (other === undefined) continue;
    const key = [property, other].sort().join(' ');
    if (!pairs.has(key)) pairs.set(key, { schema, property, other });
  }
  return {
    head: ['Either', 'or'],
    rows: [...pairs.values()].map(({ schema, property, other }) => [
      fieldLink(contract, schema, property),
      fieldLink(contract, schema, other),
    ]),
  };
}

/** The enums whose lists may grow in responses. */
export function openEnums(contract: Contract): Table {
  const names = new Set<string>();
  for (const [, , schema] of properties(contract))
    for (const { openEnum, ref } of [schema, ...itemsOf(schema)]) if (openEnum && ref !== undefined) names.add(ref);
  return {
    head: ['Enum', 'Known values'],
    rows: [...names].map((name) => [
      `[\`${name}\`](/${schemaPath(contract, name)})`,
      String(contract.schemas.get(name)?.schema.enum?.length ?? 0),
    ]),
  };
}

function itemsOf({ items }: Schema): Schema[] {
  return items ? [items] : [];
}

function* properties({ schemas }: Contract): Generator<[schema: string, property: string, value: Schema]> {
  for (const [name, { schema }] of schemas)
    for (const [property, value] of schema.properties) yield [name, property, value];
}

/** Link to a property on the page of its schema. */
function fieldLink(contract: Contract, schema: string, property: string): string {
  return `[\`${property}\`](/${schemaPath(contract, schema)}#${property})`;
}
