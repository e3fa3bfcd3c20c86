import { objectOf } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { bundle, examples, instances, schemas } from './support/contract.js';
import { findingsOf, validatorOf, validatorsByName } from './support/validators.js';

describe('the examples of the contract', () => {
  it.each(examples)('are valid without a notice: $title', ({ schema, value }) => {
    expect(validatorOf(schema).check(value)).toEqual({
      valid: true,
      value,
      notices: [],
    });
    expect(validatorOf(schema).is(value)).toBe(true);
  });

  it('are all tried', () => {
    const tried = new Set(examples.map(({ value }) => JSON.stringify(value)));
    const all = Object.values(objectOf(bundle.components['examples'])).map((example) => objectOf(example)['value']);
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((value) => !tried.has(JSON.stringify(value)))).toEqual([]);
  });
});

describe('the validators', () => {
  it('are one for each schema', () => {
    expect([...validatorsByName.keys()]).toEqual(Object.keys(schemas));
  });

  it.each([...instances])('accept what the examples have of %s', (name, values) => {
    expect(values).not.toEqual([]);
    expect(values.filter((value) => !validatorOf(name).is(value))).toEqual([]);
  });

  it.each(Object.keys(schemas))('refuse null, undefined and what is not of the type of %s', (name) => {
    const right = schemas[name]?.['type'];
    const wrong = [null, undefined, [], true, 5, ...(right === 'object' ? ['text'] : [{}])];
    for (const value of wrong) {
      const { issues, notices } = findingsOf(name, value);
      expect(issues).toHaveLength(1);
      expect(issues[0]).toMatchObject({
        path: [],
        pointer: '',
        expected: right,
      });
      expect(notices).toEqual([]);
      expect(validatorOf(name).is(value)).toBe(false);
    }
  });
});
