import fc from 'fast-check';
import { type Parameter, resolved, type Schema } from './contract.js';

/** Values that the schema allows. */
export function valid(reference: Schema): fc.Arbitrary<unknown> {
  const schema = resolved(reference);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }));
    case 'integer':
      return fc.oneof(fc.integer({ min: -5, max: 5 }), fc.maxSafeInteger());
    case 'number':
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valid(schema.items ?? {}), { maxLength: 4 });
    case 'object':
      return fc.record(membersOf(schema), { requiredKeys: schema.required ?? [] });
    default:
      throw new Error(`No values for ${JSON.stringify(schema)}`);
  }
}

function membersOf(schema: Schema): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, property]) => [name, valid(property)]));
}

/** A value with one fault, and the place of it. */
export interface Violation {
  value: unknown;
  pointer: string;
}

const WRONG: Record<string, readonly unknown[]> = {
  string: [5, true, null, [], {}],
  integer: ['5', 1.5, true, null, [], {}, ''],
  number: ['1.5', false, null, [], {}],
  boolean: ['true', 0, null, []],
  array: [{}, 'x', 1, null, false],
  object: [[], 'x', 1, null, true],
};

const UNKNOWN = ['extra', 'Name', 'a/b', 'a~b', '~1', '', ' ', '__proto__', 'constructor', 'toString', '0', 'ключ'];

/** All ways to put one fault into a value that the schema allows. */
export function violations(reference: Schema, value: unknown): Violation[] {
  const schema = resolved(reference);
  const wrong = (WRONG[schema.type ?? ''] ?? []).map((other) => ({ value: other, pointer: '' }));
  if (schema.enum) return [...wrong, { value: 'no such value', pointer: '' }, { value: '', pointer: '' }];
  if (Array.isArray(value)) {
    const inItems = value.flatMap((item: unknown, index) =>
      violations(schema.items ?? {}, item).map((inner) => ({
        value: value.with(index, inner.value),
        pointer: `/${index}${inner.pointer}`,
      })),
    );
    return [...wrong, ...inItems];
  }
  if (typeof value !== 'object' || value === null) return wrong;
  const dropped = (schema.required ?? []).map((name) => {
    const { [name]: _dropped, ...rest }: Record<string, unknown> = { ...value };
    return { value: rest, pointer: `/${name}` };
  });
  const known = schema.properties ?? {};
  const added = UNKNOWN.map((name) => ({ value: { ...value, [name]: 1 }, pointer: `/${escaped(name)}` }));
  const inMembers = Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    violations(known[name] ?? {}, member).map((inner) => ({
      value: { ...value, [name]: inner.value },
      pointer: `/${name}${inner.pointer}`,
    })),
  );
  return [...wrong, ...dropped, ...added, ...inMembers];
}

export function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Texts that are no value of an integer parameter. */
export const noInteger: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('one', '1.0', '1e3', '0x1', '--1', '+1', ' 1', '1 ', '１', 'null', '9007199254740993', '1,2', '-'),
  fc.string({ minLength: 1 }).filter((text) => !/^-?\d+$/.test(text) && text !== '.' && text !== '..'),
);

/** Texts of a query parameter with what is wrong with it. */
export function wrongQuery({ schema }: Parameter): fc.Arbitrary<string> {
  const values = resolved(schema.items ?? {}).enum;
  if (values) return fc.string().filter((text) => !values.includes(text));
  return fc.oneof(noInteger, fc.constant(''), fc.integer({ max: (schema.minimum ?? 1) - 1 }).map(String));
}

/** The parameter in a query, once or, if it is a list, several times; or not at all. */
export function rightQuery({ name, schema }: Parameter): fc.Arbitrary<[string, string][]> {
  const values = resolved(schema.items ?? {}).enum;
  const texts: fc.Arbitrary<string[]> = values
    ? fc.array(fc.constantFrom(...values), { maxLength: 5 })
    : fc.array(
        fc
          .oneof(
            fc.integer({ min: 1, max: 5 }),
            fc.maxSafeNat().map((n) => n + (n === 0 ? 1 : 0)),
          )
          .map(String),
        {
          maxLength: 1,
        },
      );
  return texts.map((found) => found.map((text) => [name, text]));
}
