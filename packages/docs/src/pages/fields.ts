import type { Contract, Schema } from '../contract/index.js';
import { type Property, type Shape, shapeOf } from '../contract/shape.js';
import type { Field, Link, Source } from '../model/page.js';
import { conditions } from './conditions.js';
import { code, constraintsOf } from './constraints.js';
import type { DecisionLinks } from './decision-links.js';
import { anchorOf } from './links.js';
import { typeText } from './type-text.js';

/** What the fields are made from. */
export interface Scope {
  contract: Contract;
  /** Path of the page that the fields are for. */
  page: string;
  decisions: DecisionLinks;
  /** Named schemas that are being shown around: within them, they are links only. */
  inside: readonly string[];
  /** How many levels of named schemas are shown within this one. */
  depth: number;
  /** How many fields may still be made. What is made without room is thrown away, so it need not be complete. */
  room: { left: number };
}

export type PageScope = Pick<Scope, 'contract' | 'page' | 'decisions'>;

/** Fields beyond which a block shows fewer levels: a page must stay one page. */
const MOST_FIELDS = 160;

/** The fields of a body, with as many levels of named schemas as are readable on one page. */
export function readableFields(
  schema: Schema,
  prefix: string,
  source: Source,
  page: PageScope,
  levels: readonly number[] = [6, 2, 1],
): Field[] {
  for (const depth of levels) {
    const room = { left: MOST_FIELDS };
    const fields = fieldsOf(schema, prefix, source, { ...page, inside: [], depth, room });
    if (room.left >= 0) return fields;
  }
  return fieldsOf(schema, prefix, source, { ...page, inside: [], depth: 0, room: { left: Number.POSITIVE_INFINITY } });
}

/** The fields of an object, of the items of an array, or of the alternatives. None for what has no parts. */
function fieldsOf(schema: Schema, prefix: string, source: Source, outer: Scope): Field[] {
  const shape = shapeOf(schema, outer.contract, source);
  const scope = { ...outer, inside: [...outer.inside, ...shape.names] };
  const origin = originOf(schema, shape, outer.contract, source);
  return [
    ...[...shape.properties].map(([name, property]) => fieldOfProperty(name, property, shape, prefix, scope)),
    ...conditions(shape, (name, part, description) =>
      fieldOf(
        { name, schema: part, source: origin, required: false, id: `${prefix}${anchorOf(name)}`, description },
        scope,
      ),
    ),
    ...(shape.items === undefined ? [] : within(shape.items, prefix, origin, scope)),
  ];
}

/** The fields of a part, unless it is one of those that are shown around or too deep: then its type is a link, and enough. */
function within(schema: Schema, prefix: string, source: Source, scope: Scope): Field[] {
  const { names } = shapeOf(schema, scope.contract, source);
  if (names.length === 0) return fieldsOf(schema, prefix, source, scope);
  if (scope.depth === 0 || scope.room.left < 0 || names.some((name) => scope.inside.includes(name))) return [];
  return fieldsOf(schema, prefix, source, { ...scope, depth: scope.depth - 1 });
}

function originOf(schema: Schema, shape: Shape, contract: Contract, source: Source): Source {
  const name = shape.names[0];
  return (name === undefined ? schema.source : contract.schemas.get(name)?.source) ?? source;
}

function fieldOfProperty(name: string, property: Property, shape: Shape, prefix: string, scope: Scope): Field {
  const { schema, source } = property;
  const id = `${prefix}${anchorOf(name)}`;
  const field = fieldOf({ name, schema, source, required: shape.required.has(name), id }, scope);
  const excluded = shapeOf(schema, scope.contract, source).parts.find(
    ({ exclusiveWith }) => exclusiveWith,
  )?.exclusiveWith;
  if (excluded === undefined) return field;
  return { ...field, excludes: { title: excluded, href: `/${scope.page}#${prefix}${anchorOf(excluded)}` } };
}

/** For a field alone: a parameter, a header. */
export function fieldScope(page: PageScope, depth: number): Scope {
  return { ...page, inside: [], depth, room: { left: MOST_FIELDS } };
}

export interface FieldText {
  id: string;
  name: string;
  schema: Schema;
  source: Source;
  required: boolean;
  /** Before that of the schema. */
  description?: string | undefined;
}

/** A field with all that its schema says. */
export function fieldOf({ id, name, schema, source, required, description }: FieldText, scope: Scope): Field {
  scope.room.left -= 1;
  const shape = shapeOf(schema, scope.contract, source);
  const items = itemShape(shape, scope.contract, source);
  const deprecated = shape.parts.find((part) => part.deprecated !== undefined)?.deprecated;
  const sentinel = shape.parts.find((part) => part.sentinel !== undefined)?.sentinel;
  const values = [...(shape.names.length === 0 ? (shape.enum ?? []) : []), ...(items?.enum ?? [])];
  return {
    id,
    name,
    type: typeText(schema, scope.contract, source),
    required,
    description: described(description, shape, items),
    constraints: [
      ...constraintsOf(shape),
      ...(items === undefined ? [] : constraintsOf(items).map((each) => `each ${each}`)),
    ],
    examples: shape.examples,
    source: schema.source ?? source,
    decisions: decisionsOf(shape, items, scope.decisions),
    fields: within(schema, `${id}.`, schema.source ?? source, scope),
    ...(values.length === 0
      ? {}
      : { values: values.map((value) => (typeof value === 'string' ? value : code(value))) }),
    ...(sentinel === undefined ? {} : { sentinel }),
    ...(deprecated === undefined ? {} : { deprecated }),
  };
}

/** The items of an array, with what has no other place: a named schema says its rules on its own page. */
function itemShape(shape: Shape, contract: Contract, source: Source): Shape | undefined {
  if (shape.items === undefined) return undefined;
  const items = shapeOf(shape.items, contract, source);
  if (items.names.length === 0) return items;
  return { ...items, limits: [], enum: [], description: '', closed: false };
}

function described(own: string | undefined, shape: Shape, items: Shape | undefined): string {
  const each = items?.description ?? '';
  return [own ?? '', shape.description, each === '' ? '' : `Each: ${each}`].filter((text) => text !== '').join(' ');
}

function decisionsOf(shape: Shape, items: Shape | undefined, decisions: DecisionLinks): Link[] {
  const parts = [...shape.parts, ...(items?.parts ?? [])];
  return decisions.about(parts.map(({ pointer }) => pointer));
}
