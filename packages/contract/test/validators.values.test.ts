import { dealPageValidator, errorBodyValidator, pagingValidator } from '@eflow/contract/validators';
import { describe, expect, it } from 'vitest';
import { instances, objectInstance, schemas } from './support/contract.js';
import { findingsOf, validatorOf } from './support/validators.js';

const paging = objectInstance('Paging');

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

describe('a validator', () => {
  it.each([...instances.keys()])('returns the value itself, unchanged: %s', (name) => {
    for (const value of instances.get(name) ?? []) {
      const frozen = deepFreeze(structuredClone(value));
      const report = validatorOf(name).check(frozen);
      expect(report.valid && report.value).toBe(frozen);
      expect(frozen).toEqual(value);
    }
  });

  it('returns a value with notices itself, too', () => {
    const value = { ...paging, new_field: 1 };
    const report = pagingValidator.check(value);
    expect(report).toMatchObject({ valid: true, notices: [{ pointer: '/new_field' }] });
    expect(report.valid && report.value).toBe(value);
    expect(pagingValidator.is(value)).toBe(true);
  });

  it('can be taken off its object', () => {
    const { check, is } = pagingValidator;
    expect(check(paging).valid).toBe(true);
    expect(is(null)).toBe(false);
  });
});

describe('two checks', () => {
  it('do not mix their findings', () => {
    const first = pagingValidator.check({});
    const second = errorBodyValidator.check({ error: 5 });
    const third = pagingValidator.check(paging);
    const fourth = pagingValidator.check({ ...paging, page: null });
    expect(first).toMatchObject({
      issues: [{ pointer: '/page' }, { pointer: '/page_size' }, { pointer: '/total_count' }],
    });
    expect(second).toMatchObject({ issues: [{ pointer: '/error' }] });
    expect(third).toEqual({ valid: true, value: paging, notices: [] });
    expect(fourth).toMatchObject({ issues: [{ pointer: '/page' }] });
  });

  it('do not mix when one schema is part of the other', () => {
    const page = { deals: [], paging: { ...paging, page: 'one' } };
    const whole = dealPageValidator.check(page);
    const part = pagingValidator.check({ ...paging, new_field: 1 });
    expect(whole).toMatchObject({ valid: false, issues: [{ pointer: '/paging/page' }], notices: [] });
    expect(part).toMatchObject({ valid: true, notices: [{ pointer: '/new_field' }] });
    expect(dealPageValidator.check({ deals: [], paging })).toMatchObject({ valid: true, notices: [] });
  });
});

describe('keys of the prototype', () => {
  const NAMES = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'prototype'];
  const withKeys = (value: object): unknown =>
    JSON.parse(`{${[...NAMES.map((name) => `"${name}": 1`), JSON.stringify(value).slice(1)].join(',')}`);

  it('are unknown fields of a response', () => {
    const { issues, notices } = findingsOf('Paging', withKeys(paging));
    expect(issues).toEqual([]);
    expect(notices.map(({ path, got }) => [path, got])).toEqual(NAMES.map((name) => [[name], '1']));
  });

  it('are refused in a request', () => {
    const { issues, notices } = findingsOf('OfferGroupCreate', withKeys(objectInstance('OfferGroupCreate')));
    expect(issues.map(({ path }) => path)).toEqual(NAMES.map((name) => [name]));
    expect(notices).toEqual([]);
  });

  it('stay what they are', () => {
    findingsOf('Paging', JSON.parse('{"__proto__": {"page": 1}, "constructor": {"prototype": {"polluted": true}}}'));
    expect('polluted' in {}).toBe(false);
    expect('page' in {}).toBe(false);
  });

  it('are not missed on an object without a prototype', () => {
    const bare: object = Object.assign(Object.create(null), paging);
    expect(pagingValidator.check(bare)).toMatchObject({ valid: true, notices: [] });
    const { issues } = findingsOf('OfferGroup', Object.create(null));
    expect(issues.map(({ path }) => path[0])).toEqual(schemas['OfferGroup']?.['required']);
  });
});

describe('unusual values', () => {
  it('are checked: an instance of a class', () => {
    class Page {
      page = 1;
      page_size = 50;
      total_count = 0;
    }
    expect(pagingValidator.is(new Page())).toBe(true);
  });

  it('are checked: an object that holds itself', () => {
    const value: Record<string, unknown> = { ...paging };
    value['self'] = value;
    expect(pagingValidator.check(value)).toMatchObject({
      valid: true,
      notices: [{ pointer: '/self', got: 'an object' }],
    });
  });

  it('are checked: a list with holes', () => {
    expect(findingsOf('DealList', { deals: new Array(2) }).issues.map(({ message }) => message)).toEqual([
      '/deals/0: expected object, got nothing',
      '/deals/1: expected object, got nothing',
    ]);
  });

  it('are checked: a long list with a fault at its end', () => {
    const deals = [...new Array<unknown>(2000).fill(objectInstance('SearchedDeal')), null];
    expect(findingsOf('DealPage', { deals, paging }).issues).toMatchObject([{ path: ['deals', 2000] }]);
  });
});
