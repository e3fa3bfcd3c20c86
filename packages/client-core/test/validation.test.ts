import { describe, expect, it, vi } from 'vitest';
import { call } from '../src/call.js';
import type { MismatchReport } from '../src/client.js';
import { InvalidResponseError, type Mismatch } from '../src/errors.js';
import { responseValidators, type ValidationReport } from '../src/validation.js';
import { clientWith, LIST } from './support/client.js';
import { failure } from './support/outcome.js';
import { BASE, KEY } from './support/sending.js';
import { json, stubFetch } from './support/stub-fetch.js';

/** Of the value at hand, as validators make it: words that quote it. */
const wrong = (got: unknown): Mismatch => ({ pointer: '/a', expected: 'array', got: JSON.stringify(got) });
const wrongHere: Mismatch = { pointer: '', expected: 'object', got: '1' };
const notice = (got: unknown): Mismatch => ({ pointer: '/new', expected: 'no such field', got: JSON.stringify(got) });

type Check = (value: unknown) => ValidationReport;
const noticed: Check = (value) => ({ valid: true, notices: [notice(Object(value).a)] });
const refused: Check = (value) => ({
  valid: false,
  issues: [wrong(Object(value).a), wrongHere],
  notices: [notice(Object(value).a)],
});

interface Trial {
  readonly data: unknown;
  readonly error: unknown;
  readonly reports: MismatchReport[];
  readonly checked: unknown[];
}

const received = { a: `is ${KEY}` };

/** What becomes of a response that quotes the key, and of which the validator says what `check` does. */
async function tried(validate: 'off' | 'report' | 'throw', check: Check, id = LIST.id): Promise<Trial> {
  const reports: MismatchReport[] = [];
  const checked: unknown[] = [];
  const noting: Check = (value) => {
    checked.push(value);
    return check(value);
  };
  const client = clientWith({
    fetch: stubFetch(json(received)),
    validate,
    validators: responseValidators({ [id]: { check: noting } }),
    onMismatch: (mismatch) => reports.push(mismatch),
  });
  const result = await call<unknown, Error>(client, LIST, { offerId: 1 }, undefined).result();
  return { data: result.data, error: result.error, reports, checked };
}

const context = { operation: 'listDeals', method: 'GET', url: `${BASE}/offers/1/deals` };

describe('a response that is as the contract says', () => {
  it.each(['off', 'report', 'throw'] as const)('is passed, and nothing told, with "%s"', async (validate) => {
    const { data, reports, checked } = await tried(validate, () => ({ valid: true, notices: [] }));
    expect(data).toEqual(received);
    expect(reports).toEqual([]);
    expect(checked).toEqual(validate === 'off' ? [] : [received]);
  });

  it.each(['report', 'throw'] as const)('but has more in it is told and passed with "%s"', async (validate) => {
    const { data, reports } = await tried(validate, noticed);
    expect(data).toEqual(received);
    expect(reports).toEqual([{ ...context, issues: [], notices: [notice('is [API key]')] }]);
  });
});

describe('a response that is not', () => {
  const issues = [wrong('is [API key]'), wrongHere];
  const told = [{ ...context, issues, notices: [notice('is [API key]')] }];

  it('is passed unseen with "off"', async () => {
    expect(await tried('off', refused)).toEqual({ data: received, error: undefined, reports: [], checked: [] });
  });

  it('is told and passed with "report"', async () => {
    expect(await tried('report', refused)).toMatchObject({ data: received, error: undefined, reports: told });
  });

  it('is told and thrown with "throw", without the key', async () => {
    const { error, reports } = await tried('throw', refused);
    expect(reports).toEqual(told);
    expect(error).toBeInstanceOf(InvalidResponseError);
    expect(error).toMatchObject({ status: 200, issues, operation: 'listDeals' });
    expect(error).toHaveProperty(
      'message',
      expect.stringContaining('/a should be array, is "is [API key]", and 1 more ('),
    );
  });

  it('has words for a single issue with the whole', async () => {
    const { error } = await tried('throw', () => ({ valid: false, issues: [wrongHere], notices: [] }));
    expect(error).toHaveProperty('message', expect.stringContaining(' it should be object, is 1 ('));
  });

  it('is thrown also where nobody is told', async () => {
    const validators = responseValidators({ listDeals: { check: refused } });
    const client = clientWith({ fetch: stubFetch(json({})), validate: 'throw', validators });
    const error = await failure(call(client, LIST, { offerId: 1 }, undefined));
    expect(error).toBeInstanceOf(InvalidResponseError);
  });
});

describe('an operation without a validator', () => {
  it('is passed', async () => {
    const { data, checked } = await tried('throw', refused, 'other');
    expect(data).toEqual(received);
    expect(checked).toEqual([]);
  });
});

describe('onMismatch', () => {
  it('ends the call with what it throws', async () => {
    const reason = new Error('log is full');
    const validators = responseValidators({ listDeals: { check: noticed } });
    const onMismatch = vi.fn(() => {
      throw reason;
    });
    const client = clientWith({ fetch: stubFetch(json({})), validate: 'report', validators, onMismatch });
    expect(await failure(call(client, LIST, { offerId: 1 }, undefined))).toBe(reason);
    expect(onMismatch).toHaveBeenCalledOnce();
  });
});

describe('the key', () => {
  it('may be one that is part of a number', async () => {
    const validators = responseValidators({ listDeals: { check: refused } });
    const client = clientWith({ fetch: stubFetch(json({ a: 1234 })), apiKey: '23', validate: 'report', validators });
    expect(await call(client, LIST, { offerId: 1 }, undefined)).toEqual({ a: 1234 });
  });

  it('does not hide by its absence that a response is not what the contract says', async () => {
    const check: Check = (value) =>
      JSON.stringify(value).includes(KEY)
        ? { valid: false, issues: [wrong(1)], notices: [] }
        : { valid: true, notices: [] };
    expect((await tried('throw', check)).error).toBeInstanceOf(InvalidResponseError);
  });
});
