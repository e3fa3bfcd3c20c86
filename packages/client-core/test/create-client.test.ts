import { describe, expect, it } from 'vitest';
import { call } from '../src/call.js';
import { internalsOf, senderOf } from '../src/client.js';
import { createClientOf } from '../src/create-client.js';
import { clientWith, LIST, SETTINGS } from './support/client.js';
import { BASE, KEY } from './support/sending.js';
import { ok, stubFetch } from './support/stub-fetch.js';

/** Where the client with these options sends a request. */
async function addressOf(options: { region?: string; baseUrl?: string }): Promise<string | undefined> {
  const fetch = stubFetch(ok);
  await call(createClientOf(SETTINGS, { apiKey: KEY, fetch, ...options }), LIST, { offerId: 1 }, undefined);
  return fetch.sent[0]?.url;
}

const PATH = '/offers/1/deals';

describe('the address', () => {
  it.each([
    [{}, BASE],
    [{ region: 'global' }, BASE],
    [{ region: 'eu' }, 'https://eu.api.test'],
    [{ baseUrl: 'http://localhost:4010' }, 'http://localhost:4010'],
    [{ baseUrl: 'http://localhost:4010///' }, 'http://localhost:4010'],
    [{ baseUrl: 'https://proxy.test/a/b/' }, 'https://proxy.test/a/b'],
    [{ baseUrl: 'https://proxy.test', region: 'eu' }, 'https://proxy.test'],
  ])('of %j is %s', async (options, base) => {
    expect(createClientOf(SETTINGS, { apiKey: KEY, ...options }).baseUrl).toBe(base);
    expect(await addressOf(options)).toBe(base + PATH);
  });

  it.each(['mars', '', '__proto__', 'constructor', 'toString'])('of the region "%s" is none', (region) => {
    expect(() => createClientOf(SETTINGS, { apiKey: KEY, region })).toThrow(TypeError);
  });

  it('says which region it does not know', () => {
    expect(() => createClientOf(SETTINGS, { apiKey: KEY, region: 'mars' })).toThrow(/mars/);
  });

  it.each(['', '/', 'localhost', 'https://', 'https://api.test/?a=b'])('cannot be "%s"', (baseUrl) => {
    expect(() => createClientOf(SETTINGS, { apiKey: KEY, baseUrl })).toThrow(/baseUrl/);
  });
});

describe('a client', () => {
  it('has an audience and an address, and shows nothing else', () => {
    const client = clientWith();
    expect(Object.keys(client)).toEqual(['audience', 'baseUrl']);
    expect(client).toEqual({ audience: 'affiliate', baseUrl: BASE });
  });

  it('needs a key', () => {
    expect(() => clientWith({ apiKey: undefined })).toThrow(/apiKey/);
  });

  it('sends the key in the header of the API', async () => {
    const fetch = stubFetch(ok);
    await call(clientWith({ fetch }), LIST, { offerId: 1 }, undefined);
    expect(fetch.sent[0]?.headers).toMatchObject({ 'x-eflow-api-key': KEY });
  });

  it.each(['report', 'throw'] as const)('that should "%s" needs validators', (validate) => {
    expect(() => clientWith({ validate })).toThrow(/validators/);
    expect(() => clientWith({ validate, validators: () => undefined })).not.toThrow();
  });

  it('that validates nothing needs none', () => {
    expect(() => clientWith({ validate: 'off' })).not.toThrow();
    expect(() => clientWith({ validate: undefined })).not.toThrow();
  });

  it('keeps its parts apart', () => {
    const validators = (): void => undefined;
    const onMismatch = (): void => undefined;
    const { errorKeys, validation } = internalsOf(clientWith({ validate: 'throw', validators, onMismatch }));
    expect(errorKeys).toEqual(['Error', 'message']);
    expect(validation).toMatchObject({ validate: 'throw', validators, onMismatch });
  });

  it('is none unless it was made here', () => {
    const copy = { ...clientWith() };
    expect(() => internalsOf(copy)).toThrow(TypeError);
    expect(() => internalsOf(copy)).toThrow(/client/);
    expect(() => senderOf(copy)).toThrow(TypeError);
  });

  it('has a sender', () => {
    expect(senderOf(clientWith()).redact(KEY)).toBe('[API key]');
  });
});
