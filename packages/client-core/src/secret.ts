import type { ApiKey } from './options.js';

/** Keeps the API key, so that it can be sent and struck out but never be printed. */
export interface Secret {
  get(): string | Promise<string>;
  /** `text` without the key. A server may quote it. */
  redact(text: string): string;
}

export function createSecret(apiKey: ApiKey | undefined): Secret {
  // Former ones are struck out, too: a response may come after the key has changed.
  const known = new Set<string>();
  const remember = (key: unknown): string => {
    // The message of `fetch` about a header that it cannot send quotes the value, so it is checked before.
    if (typeof key !== 'string' || !/^[\x21-\x7e]+$/.test(key))
      throw new TypeError('`apiKey` must be a key without spaces, or a function that returns one.');
    known.add(key);
    return key;
  };
  const get = (): string | Promise<string> => {
    const key = typeof apiKey === 'function' ? apiKey() : apiKey;
    return typeof key === 'object' ? key.then(remember) : remember(key);
  };
  if (typeof apiKey !== 'function') get();
  return { get, redact: (text) => [...known].reduce((rest, key) => rest.replaceAll(key, '[API key]'), text) };
}

/** Headers without the key in their values. */
export function redactHeaders(headers: Headers, redact: Secret['redact']): Headers {
  const redacted = new Headers();
  headers.forEach((value, name) => void redacted.append(name, redact(value)));
  return redacted;
}
