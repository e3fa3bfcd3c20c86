import * as constants from '@eflow/contract/schemas';
import type { Json } from '@eflow/pipeline';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples, instances, readJson, schemas } from './support/contract.js';
import { type Mutation, mutated } from './support/mutations.js';
import { findingsOf, validatorOf } from './support/validators.js';

const names = Object.keys(schemas);
const byName = new Map(
  Object.entries(constants).map(([name, schema]) => [String(schema['title']), { constant: name, schema }]),
);

const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { int64: true } });
const compiled = new Map([...byName].map(([name, { schema }]) => [name, ajv.compile(schema)]));
const accepts = (name: string, value: unknown): boolean => compiled.get(name)?.(value) === true;

/** Where the JSON Schema refuses a value. */
function refusals(name: string, value: unknown): Set<string> {
  const errors = accepts(name, value) ? [] : (compiled.get(name)?.errors ?? []);
  return new Set(
    errors.map(({ instancePath, params }) => {
      const key: unknown = params['missingProperty'] ?? params['additionalProperty'];
      return key === undefined
        ? instancePath
        : `${instancePath}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
    }),
  );
}

/** Where the validator refuses a value. */
function issues(name: string, value: unknown): Set<string> {
  return new Set(findingsOf(name, value).issues.map(({ pointer }) => pointer));
}

describe('the JSON Schemas', () => {
  it('are one for each schema of the contract, under its name', () => {
    expect([...byName].map(([name, { constant }]) => [name, constant])).toEqual(
      names.map((name) => [name, `${name.charAt(0).toLowerCase()}${name.slice(1)}Schema`]),
    );
  });

  it.each(names)('are right themselves: %s', (name) => {
    const schema = byName.get(name)?.schema ?? {};
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it.each(names)('are the same in the file: %s', (name) => {
    expect(readJson(`@eflow/contract/schemas/${name}.json`)).toEqual(byName.get(name)?.schema);
  });

  it.each(names)('refer to nothing outside and define nothing in vain: %s', (name) => {
    const schema = byName.get(name)?.schema ?? {};
    const { $defs = {}, ...own } = schema;
    const named = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference]) => reference);
    expect(new Set(named)).toEqual(new Set(Object.keys(Object($defs)).map((key) => `#/$defs/${key}`)));
    expect(JSON.stringify(own)).not.toContain('"x-');
  });

  it.each(examples)('accept the example: $title', ({ schema, value }) => {
    expect(accepts(schema, value)).toBe(true);
  });
});

describe('a JSON Schema and the validator', () => {
  const cases = [...instances].flatMap(([name, values]) => values.slice(0, 3).map((value) => ({ name, value })));
  const mutations = fc.array(
    fc.record<Mutation>({
      place: fc.nat(),
      change: fc.constantFrom('drop', 'replace', 'add'),
      key: fc.oneof(fc.constantFrom('new_field', 'name', 'relationship', 'deals'), fc.string()),
      value: fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom<Json>(0, 1.5, 'active', [], {}, ['womens'])),
    }),
    { minLength: 1, maxLength: 3 },
  );

  it.each(names)('agree on values of other schemas: %s', (name) => {
    for (const { value } of cases) {
      expect(validatorOf(name).is(value)).toBe(accepts(name, value));
      expect(issues(name, value)).toEqual(refusals(name, value));
    }
  });

  it('agree on the examples and on what becomes of them', () => {
    const verdicts = { true: 0, false: 0 };
    const property = fc.property(fc.constantFrom(...cases), mutations, ({ name, value }, changes) => {
      const changed = changes.reduce(mutated, value);
      const places = refusals(name, changed);
      verdicts[`${places.size === 0}`] += 1;
      expect(issues(name, changed)).toEqual(places);
    });
    fc.assert(property, { numRuns: 3000 });
    // Both verdicts are common, or the changes would prove little.
    expect(Math.min(verdicts.true, verdicts.false)).toBeGreaterThan(300);
  });

  it('agree on values that have little to do with the contract', () => {
    const property = fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) => {
      expect(issues(name, value)).toEqual(refusals(name, value));
    });
    fc.assert(property, { numRuns: 500 });
  });
});
