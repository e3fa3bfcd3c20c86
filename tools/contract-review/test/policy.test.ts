import { describe, expect, it } from 'vitest';
import { POINTS, type PointName, policyOf } from '../src/policy.js';
import { changesOf, documents, type Patch } from './support/pairs.js';

const today = '2026-11-21';
const schemas = '/components/schemas';
const put = '/paths/~1books~1{bookId}/put';
const ping = { operationId: 'ping', responses: { '204': { description: 'Here.' } } };

/** A change for each point, whose verdict is the one that the configuration names. */
const CASES: Record<PointName, { base?: Patch; revision: Patch }> = {
  'optional-response-property-removed': { revision: { [`${schemas}/Error/properties/detail`]: undefined } },
  'optional-response-header-removed': { revision: { '/paths/~1books/get/responses/200/headers/X-Hint': undefined } },
  'optional-property-added-to-open-object': {
    revision: { [`${schemas}/NewBook/properties/more`]: { type: 'string' } },
  },
  'open-enum-value-added': { revision: { [`${schemas}/Book/properties/state/enum`]: ['new', 'used', 'lost'] } },
  'response-enum-value-added': { revision: { [`${schemas}/Book/properties/kind/enum`]: ['novel', 'atlas', 'comic'] } },
  'required-request-property-with-default': {
    revision: {
      [`${schemas}/NewBook/required`]: ['title', 'language'],
      [`${schemas}/NewBook/properties/language`]: { type: 'string', default: 'en' },
    },
  },
  'request-default-changed': { revision: { '/paths/~1books/get/parameters/0/schema/default': 2 } },
  'parameter-removed': { revision: { '/paths/~1books/get/parameters/3': undefined } },
  'error-status-removed': { revision: { '/paths/~1books/get/responses/404': undefined } },
  'success-status-added': { revision: { '/paths/~1books/get/responses/202': { description: 'Later.' } } },
  'response-media-type-added': {
    revision: { '/paths/~1books~1{bookId}/get/responses/200/content/application~1cbor': {} },
  },
  'server-removed': { revision: { '/servers/1': undefined } },
  'operation-id-changed': { revision: { '/paths/~1books/get/operationId': 'getBooks' } },
  'removed-while-deprecated-without-sunset': {
    base: { [put]: { ...ping, deprecated: true } },
    revision: { [put]: undefined },
  },
  'security-removed': { revision: { '/paths/~1books/get/security': [] } },
  'format-changed': { revision: { [`${schemas}/NewBook/properties/title/format`]: 'uri' } },
  'webhook-added': { revision: { '/webhooks/bookLost': { post: ping } } },
};

describe('each point of the policy', () => {
  it.each(Object.entries(CASES))('%s can be switched', (name, pair) => {
    for (const choice of ['breaking', 'compatible', 'unknown'] as const) {
      const policy = policyOf({ today, policy: { [name]: choice } });
      expect(changesOf(documents(pair), [], policy).map(({ verdict }) => verdict)).toEqual([choice]);
    }
  });

  it('says why', () => {
    for (const { why } of Object.values(POINTS)) expect(why).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a configuration', () => {
  it('with an unknown point or choice is refused', () => {
    expect(() => policyOf({ today, policy: { 'enum-added': 'breaking' } })).toThrow('no point `enum-added`');
    expect(() => policyOf({ today, policy: { 'server-removed': 'maybe' } })).toThrow('must be one of');
  });

  it('names the extensions that make an enum open', () => {
    const policy = policyOf({ today, policy: { openEnum: ['x-more'] } });
    expect(changesOf(documents(CASES['open-enum-value-added']), [], policy)).toMatchObject([{ verdict: 'breaking' }]);
  });

  it('sets the days of notice', () => {
    const revision = { '/paths/~1books/get/deprecated': true, '/paths/~1books/get/x-sunset': '2026-12-01' };
    const rules = (noticeDays: number) =>
      changesOf(documents({ revision }), [], policyOf({ today, sunset: { noticeDays } })).map(({ rule }) => rule);
    expect(rules(90)).toEqual(['operation-sunset-too-soon']);
    expect(rules(10)).toEqual(['operation-deprecated']);
  });
});
