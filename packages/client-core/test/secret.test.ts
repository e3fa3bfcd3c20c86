import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createSecret, redactHeaders } from '../src/secret.js';
import { failure } from './support/outcome.js';

const REFUSED = '`apiKey` is no API key.';

/** For values that only programs without types can give. */
function untyped(value: unknown): string {
  // That is the purpose of this function.
  return value as string;
}

describe('a key', () => {
  it('that is a string is given back', () => {
    expect(createSecret('abc!#[]~').get()).toBe('abc!#[]~');
  });

  it('that a function returns is asked for each time', () => {
    let calls = 0;
    const { get } = createSecret(() => `key-${++calls}`);
    expect(calls).toBe(0);
    expect([get(), get()]).toEqual(['key-1', 'key-2']);
  });

  it('may come as a promise', async () => {
    const got = createSecret(async () => 'later').get();
    expect(got).toBeInstanceOf(Promise);
    expect(await got).toBe('later');
  });

  // Runners of tests such as Jest have realms of their own.
  it('may come as a promise of another realm', async () => {
    const promise: Promise<string> = runInNewContext('Promise.resolve("later")');
    expect(await createSecret(() => promise).get()).toBe('later');
  });

  it.each([
    undefined,
    '',
    ' ',
    'a b',
    'a\n',
    '\ta',
    'a\r\nx-evil: 1',
    'schlüssel',
    'a\u0000',
    'a\u007f',
    'a"b',
    'a\\b',
    5,
    true,
    {},
    null,
  ])('that is %j is refused at once, and not quoted', async (key) => {
    const refusal = async (one: unknown): Promise<unknown> => createSecret(untyped(one));
    const error = await failure(refusal(key));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toHaveProperty('message', expect.stringMatching(REFUSED));
    expect(error).toEqual(await failure(refusal(undefined)));
  });

  it.each([undefined, '', 'a b', 5, null, {}])('that a function gives as %j is refused when asked for', async (key) => {
    for (const apiKey of [() => untyped(key), async () => untyped(key)]) {
      const { get } = createSecret(apiKey);
      // Whether it is thrown or rejected makes no difference to who awaits.
      const error = await failure((async () => get())());
      expect(error).toBeInstanceOf(TypeError);
      expect(error).toHaveProperty('message', expect.stringMatching(REFUSED));
    }
  });
});

describe('redact', () => {
  it('strikes out every occurrence of the key', () => {
    expect(createSecret('k3y').redact('k3y, xk3yx and k3y')).toBe('[API key], x[API key]x and [API key]');
  });

  it('takes the key literally', () => {
    const { redact } = createSecret('a.c$&');
    expect(redact('abc$& a.c$&')).toBe('abc$& [API key]');
  });

  it('leaves text alone while no key is known', () => {
    const { redact } = createSecret(() => 'k3y');
    expect(redact('k3y')).toBe('k3y');
  });

  it('knows all keys that there were, given at once or later', async () => {
    const keys = ['one', 'two'];
    const { get, redact } = createSecret(async () => keys.shift() ?? 'three');
    await get();
    expect(redact('one two')).toBe('[API key] two');
    await get();
    expect(redact('one two one')).toBe('[API key] [API key] [API key]');
  });

  it('does not remember what it refused', () => {
    const { get, redact } = createSecret(() => 'no key');
    expect(get).toThrow(REFUSED);
    expect(redact('no key')).toBe('no key');
  });

  it('strikes out a key that begins with a former one', () => {
    const keys = ['abc', 'abcdef'];
    const { get, redact } = createSecret(() => keys.shift() ?? '');
    get();
    get();
    expect(redact('abcdef')).toBe('[API key]');
  });
});

describe('redactHeaders', () => {
  it('strikes out the key in values, and keeps repeated headers apart', () => {
    const headers = new Headers([
      ['x-echo', 'key is k3y'],
      ['set-cookie', 'a=k3y'],
      ['set-cookie', 'b=2'],
    ]);
    const { redact } = createSecret('k3y');
    const redacted = redactHeaders(headers, redact);
    expect([...redacted]).toEqual([
      ['set-cookie', 'a=[API key]'],
      ['set-cookie', 'b=2'],
      ['x-echo', 'key is [API key]'],
    ]);
    expect(headers.get('x-echo')).toBe('key is k3y');
  });
});
