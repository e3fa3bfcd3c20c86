import { describe, expect, it } from 'vitest';
import { faultForms, parseFault } from '../src/parse-fault.js';

describe('the text form of a fault', () => {
  it.each([
    ['delay=500', { kind: 'delay', milliseconds: 500 }],
    ['delay=0', { kind: 'delay', milliseconds: 0 }],
    ['rate-limit', { kind: 'rate-limit' }],
    ['rate-limit=3', { kind: 'rate-limit', retryAfter: 3 }],
    ['rate-limit=Wed, 21 Oct 2026 07:28:00 GMT', { kind: 'rate-limit', retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' }],
    ['server-error', { kind: 'server-error' }],
    ['server-error=503', { kind: 'server-error', status: 503 }],
    ['connection-reset', { kind: 'connection-reset' }],
    ['truncated-body', { kind: 'truncated-body' }],
    ['html-error', { kind: 'html-error' }],
    ['html-error=404', { kind: 'html-error', status: 404 }],
    ['wrong-content-type', { kind: 'wrong-content-type' }],
    ['wrong-content-type=text/html; charset=utf-8', { kind: 'wrong-content-type', type: 'text/html; charset=utf-8' }],
    [
      'redirect=https://user:word@example.com:81/a?b=c',
      { kind: 'redirect', to: 'https://user:word@example.com:81/a?b=c' },
    ],
    ['redirect=/elsewhere', { kind: 'redirect', to: '/elsewhere' }],
    ['slow-drip=10/20', { kind: 'slow-drip', bytes: 10, milliseconds: 20 }],
  ])('%s', (text, fault) => {
    expect(parseFault(text)).toEqual({ fault });
    expect(parseFault(`getOfferDeal:${text}`)).toEqual({ fault, operation: 'getOfferDeal' });
    expect(parseFault(`2:${text}`)).toEqual({ fault, nth: 2 });
    expect(parseFault(`searchDeals:13:${text}`)).toEqual({ fault, operation: 'searchDeals', nth: 13 });
  });

  it.each([
    ['', 'there is no kind ""'],
    ['explode', 'there is no kind "explode", only delay, rate-limit'],
    ['toString', 'there is no kind "toString"'],
    ['Delay=5', 'there is no kind "Delay"'],
    ['searchDeals:', 'there is no kind ""'],
    ['delay', 'expected delay=ms'],
    ['delay=', 'expected delay=ms'],
    ['delay=-1', 'expected delay=ms'],
    ['delay=1.5', 'expected delay=ms'],
    ['delay=2147483648', 'expected delay=ms'],
    ['rate-limit=', 'expected rate-limit[=seconds or HTTP date]'],
    ['rate-limit=soon', 'expected rate-limit[=seconds or HTTP date]'],
    ['server-error=499', 'expected server-error[=status from 500 to 599]'],
    ['server-error=600', 'expected server-error[=status from 500 to 599]'],
    ['connection-reset=1', 'expected connection-reset'],
    ['truncated-body=', 'expected truncated-body'],
    ['html-error=200', 'expected html-error[=status from 400 to 599]'],
    ['wrong-content-type=', 'expected wrong-content-type[=type]'],
    ['wrong-content-type=a\nb', 'expected wrong-content-type[=type]'],
    ['redirect', 'expected redirect=url'],
    ['redirect=', 'expected redirect=url'],
    ['redirect=http://', 'expected redirect=url'],
    ['redirect=/ä', 'expected redirect=url'],
    ['slow-drip=1', 'expected slow-drip=bytes/ms'],
    ['slow-drip=0/1', 'expected slow-drip=bytes/ms'],
    ['slow-drip=1/2/3', 'expected slow-drip=bytes/ms'],
    ['searchDeal:delay=5', 'there is no operation "searchDeal", only createOfferGroup, '],
    [':delay=5', 'there is no operation ""'],
    ['2:searchDeals:delay=5', 'there is no operation "2"'],
    ['0:delay=5', 'requests are counted 1, 2, 3, got "0"'],
    ['searchDeals:-1:delay=5', 'requests are counted 1, 2, 3, got "-1"'],
    ['searchDeals::delay=5', 'requests are counted 1, 2, 3, got ""'],
    ['a:searchDeals:1:delay=5', 'expected [operation:][nth:]kind[=value]'],
  ])('%j is refused', (text, reason) => {
    expect(() => parseFault(text)).toThrow(`Bad fault ${JSON.stringify(text)}: ${reason}`);
  });

  it('is listed for every kind', () => {
    expect(faultForms).toHaveLength(9);
    expect(faultForms).toContain('slow-drip=bytes/ms');
  });
});
