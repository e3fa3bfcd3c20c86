import { type JsonObject, objectOf } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { objectInstance, schemas } from './support/contract.js';
import { findingsOf, validatorOf } from './support/validators.js';

const fields = Object.entries(schemas).flatMap(([name, { properties }]) =>
  Object.entries(objectOf(properties)).map(([key, schema]) => ({
    name,
    key,
    schema: objectOf(schema),
  })),
);
const isOpen = (schema: JsonObject) => schema['x-open-enum'] === true;

describe('an enum value that the contract does not know', () => {
  const single = fields.filter(({ schema }) => isOpen(schema));
  const listed = fields.filter(({ schema }) => isOpen(objectOf(schema['items'])));

  it.each(single)('is a notice in a response: $name.$key', ({ name, key }) => {
    const { issues, notices } = findingsOf(name, {
      ...objectInstance(name),
      [key]: 'brand-new',
    });
    expect(issues).toEqual([]);
    expect(notices).toMatchObject([{ path: [key], pointer: `/${key}`, got: '"brand-new"' }]);
  });

  it.each(listed)('is a notice in a list of a response: $name.$key', ({ name, key }) => {
    const { issues, notices } = findingsOf(name, {
      ...objectInstance(name),
      [key]: ['womens', 'brand-new'],
    });
    expect(issues).toEqual([]);
    expect(notices).toMatchObject([
      {
        path: [key, 1],
        pointer: `/${key}/1`,
        expected: 'one of 254 known values',
      },
    ]);
  });

  it('is expected in every enum of a response', () => {
    expect(single.map(({ name, key }) => `${name}.${key}`)).toEqual([
      'OfferDeal.deal_type',
      'OfferDeal.deal_status',
      'OfferDeal.scope',
      'OfferGroup.offer_group_status',
      'SearchedDeal.deal_type',
      'SearchedDeal.deal_status',
      'SearchedDeal.scope',
    ]);
    expect(listed.map(({ name }) => name)).toEqual(['OfferDeal', 'SearchedDeal']);
  });

  it('is an issue in a request', () => {
    const group = {
      ...objectInstance('OfferGroupCreate'),
      offer_group_status: 'gone',
    };
    const expected = 'one of "active", "paused", "deleted"';
    expect(findingsOf('OfferGroupCreate', group)).toEqual({
      issues: [
        {
          message: `/offer_group_status: expected ${expected}, got "gone"`,
          path: ['offer_group_status'],
          pointer: '/offer_group_status',
          expected,
          got: '"gone"',
        },
      ],
      notices: [],
    });
  });

  const enums = Object.entries(schemas).flatMap(([name, schema]) => (Array.isArray(schema['enum']) ? [name] : []));

  it.each(enums)('is an issue on its own: %s', (name) => {
    const values = [schemas[name]?.['enum']].flat();
    expect(values.filter((value) => !validatorOf(name).is(value))).toEqual([]);
    const list = values.map((value) => JSON.stringify(value)).join(', ');
    const expected = values.length > 6 ? `one of ${values.length} known values` : `one of ${list}`;
    for (const value of ['brand-new', '', 'ACTIVE', ' active', 'constructor', '__proto__']) {
      expect(findingsOf(name, value)).toMatchObject({
        issues: [{ pointer: '', path: [], expected }],
        notices: [],
      });
    }
  });
});
