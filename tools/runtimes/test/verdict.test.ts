import { describe, expect, it } from 'vitest';
import { judge, type Run } from '../src/verdict.js';

const search = { operation: 'searchDeals', key: 'affiliate', status: 200 } as const;
const good: Run = {
  output: { code: 0, stdout: 'a client\n{"ok":true,"version":"20.20.2"}\n', stderr: 'a warning' },
  secrets: ['affiliate-secret', 'network-secret'],
  strayed: [],
  requests: [
    { operation: 'listOfferDeals', key: 'affiliate', status: 200 },
    { operation: 'getOfferDeal', key: 'affiliate', status: 200 },
    search,
    search,
    search,
    { operation: 'createOfferGroup', key: 'network', status: 200 },
    { operation: 'getOfferDeal', key: 'affiliate', status: 404 },
    { operation: 'listOfferDeals', key: 'unknown', status: 401 },
    { operation: 'listOfferDeals', key: 'network', status: 403 },
  ],
};
const output = (changes: Partial<Run['output']>): Run => ({ ...good, output: { ...good.output, ...changes } });

describe('judge', () => {
  it('gives the version', () => {
    expect(judge(good)).toBe('20.20.2');
  });

  it('refuses a step that failed', () => {
    const stdout = '{"ok":false,"failed":{"list":"no deals"}}';
    expect(() => judge(output({ stdout }))).toThrow('The program failed: \nlist: no deals');
  });

  it('refuses a program that ended early, and tells its last words', () => {
    const early = output({ code: 1, stdout: '', stderr: 'SyntaxError: no such export' });
    expect(() => judge(early)).toThrow(/ended with 1 and without a result.*no such export/s);
  });

  it('refuses a result that says success in a program that did not end well', () => {
    expect(() => judge(output({ code: 134 }))).toThrow('134');
  });

  it('refuses other words in the place of the result', () => {
    expect(() => judge(output({ stdout: 'true' }))).toThrow('without a result');
    expect(() => judge(output({ stdout: `${good.output.stdout}done` }))).toThrow('without a result');
  });

  it.each(['stdout', 'stderr'] as const)('refuses a key in %s, and does not repeat it', (stream) => {
    const leaking = output({ [stream]: `headers: network-secret\n${good.output.stdout}` });
    expect(() => judge(leaking)).toThrow('A key came out: headers: <the key>');
  });

  it('refuses a redirect that was followed, and says it once', () => {
    const request = 'GET with the key in x-eflow-api-key';
    expect(() => judge({ ...good, strayed: [request, request] })).toThrow(/^A redirect was followed: GET.*api-key$/);
  });

  it.each(good.requests)('refuses a run without $operation by $key with $status', (request) => {
    const requests = good.requests.filter((other) => other !== request);
    expect(() => judge({ ...good, requests })).toThrow(`The mock answered ${request.operation}`);
  });
});
