import type { OfferDeal, OfferGroupCreate } from '@eflow/contract';
import { offerDealValidator, offerGroupCreateValidator, pagingValidator } from '@eflow/contract/validators';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { objectInstance } from './support/contract.js';
import { validatorsByName } from './support/validators.js';

/** What a library does that takes any Standard Schema. */
async function parse<S extends StandardSchemaV1>(schema: S, value: unknown): Promise<StandardSchemaV1.InferOutput<S>> {
  const result = await schema['~standard'].validate(value);
  if (result.issues) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result.value;
}

const paging = objectInstance('Paging');

describe('a validator as a Standard Schema', () => {
  it.each([...validatorsByName])('says who and which version it is: %s', (_, validator) => {
    expect(validator['~standard']).toMatchObject({ version: 1, vendor: '@eflow/contract' });
  });

  it('answers a valid value with the value itself and without issues', () => {
    const result = pagingValidator['~standard'].validate(paging);
    expect(result).toEqual({ value: paging });
    expect('value' in result && result.value).toBe(paging);
  });

  it('takes a value with an unknown field for valid', () => {
    const value = { ...paging, new_field: 1 };
    expect(pagingValidator['~standard'].validate(value)).toEqual({ value });
  });

  it('answers another value with issues only', () => {
    const result = pagingValidator['~standard'].validate({ ...paging, page: 'one' });
    expect('value' in result).toBe(false);
    expect(result.issues).toMatchObject([{ message: '/page: expected integer, got "one"', path: ['page'] }]);
  });

  it('works where any Standard Schema does', async () => {
    const group = await parse(offerGroupCreateValidator, objectInstance('OfferGroupCreate'));
    expectTypeOf(group).toEqualTypeOf<OfferGroupCreate>();
    expect(group.offer_group_status).toBe('active');
    await expect(parse(offerDealValidator, null)).rejects.toThrow('(value): expected object, got null');
  });

  it('has the types of the contract', () => {
    const schema: StandardSchemaV1<OfferDeal> = offerDealValidator;
    expect(schema).toBe(offerDealValidator);
    expectTypeOf<StandardSchemaV1.InferInput<typeof offerDealValidator>>().toEqualTypeOf<OfferDeal>();
    expectTypeOf<StandardSchemaV1.InferOutput<typeof offerDealValidator>>().toEqualTypeOf<OfferDeal>();
    // @ts-expect-error the validator of one schema is not that of another
    const other: StandardSchemaV1<OfferGroupCreate> = offerDealValidator;
    expect(other).toBe(schema);
  });
});
