import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectOf } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { bundled } from './support/bundled.js';
import { schemas } from './support/contract.js';
import { dist } from './support/dist.js';

const fieldsOf = (name: string) => Object.keys(objectOf(schemas[name]?.['properties']));
const valuesOf = (name: string) => [schemas[name]?.['enum'] ?? []].flat().map(String);
const names = Object.keys(schemas);

/** The words among these that stand in the code. */
function present(words: string[], code: string): string[] {
  const tokens = new Set(code.match(/[\w-]+/g));
  return words.filter((word) => tokens.has(word));
}

describe('a program that imports one validator', async () => {
  const code = await bundled(`export { pagingValidator } from '@eflow/contract/validators';`);

  it('carries its fields', () => {
    expect(present(fieldsOf('Paging'), code)).toEqual(['page', 'page_size', 'total_count']);
  });

  it('carries nothing of the other schemas', () => {
    const others = names.filter((name) => name !== 'Paging');
    expect(present([...others.flatMap(fieldsOf), ...others.flatMap(valuesOf)], code)).toEqual([]);
  });

  it('stays small', () => {
    expect(code.length).toBeLessThan(4500);
  });

  it('owes this to no cleverness of one bundler', () => {
    const module = readFileSync(join(dist, 'generated', 'validators.js'), 'utf8');
    expect(module.match(/= \/\* @__PURE__ \*\/ createValidator\(/g)).toHaveLength(names.length);
    expect(module.match(/createValidator\(/g)).toHaveLength(names.length);
  });
});

describe('a program that imports one list of values', async () => {
  const list = await bundled(`export { dealStatusValues } from '@eflow/contract/enums';`);
  const guard = await bundled(`export { isKnownDealStatus } from '@eflow/contract/enums';`);

  it('carries this list and no other', () => {
    const others = names.filter((name) => name !== 'DealStatus').flatMap(valuesOf);
    const own = valuesOf('DealStatus');
    for (const code of [list, guard]) {
      expect(present(own, code)).toEqual(own);
      expect(present(others, code).filter((value) => !own.includes(value))).toEqual([]);
    }
  });

  it('stays small', () => {
    expect(list.length).toBeLessThan(100);
    expect(guard.length).toBeLessThan(150);
  });
});

describe('a program that imports one JSON Schema', async () => {
  const code = await bundled(`export { pagingSchema } from '@eflow/contract/schemas';`);

  it('carries this schema and no other', () => {
    const titles = names.filter((name) => code.includes(`title:\`${name}\``));
    expect(titles).toEqual(['Paging']);
    expect(code.length).toBeLessThan(800);
  });
});

describe('a program that uses types only', () => {
  it('carries nothing', async () => {
    expect(await bundled(`export * from '@eflow/contract';`)).toBe('');
  });
});

describe('the measure', () => {
  it('sees what else is imported', async () => {
    const code = await bundled(`export { pagingValidator, offerDealValidator } from '@eflow/contract/validators';`);
    expect(present(fieldsOf('OfferDeal'), code)).toEqual(fieldsOf('OfferDeal'));
    expect(present(valuesOf('DealCategory'), code)).toHaveLength(254);
  });
});
