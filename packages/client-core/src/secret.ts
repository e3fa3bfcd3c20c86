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
    // The message of `fetch` about a header that it cannot send quotes the value, so it is checked before. A quote or a
    // backslash would look another way in JSON, and not be struck out.
    if (typeof key !== 'string' || !/^[!#-[\]-~]+$/.test(key)) throw new TypeError('`apiKey` is no API key.');
    known.add(key);
    return key;
  };
  if (typeof apiKey !== 'function') remember(apiKey);
  return {
    get() {
      const key = typeof apiKey === 'function' ? apiKey() : apiKey;
      // Not `instanceof`: a promise may come from another realm, as in Jest.
      return Object(key).then ? Promise.resolve(key).then(remember) : remember(key);
    },
    // A key that begins with a former one goes before it.
    redact: (text) => [...known].sort().reduceRight((rest, key) => rest.replaceAll(key, '[API key]'), text),
  };
}

/** Headers without the key in their values. */
export function redactHeaders(headers: Headers, redact: Secret['redact']): Headers {
  return new Headers([...headers].map(([name, value]): [string, string] => [name, redact(value)]));
}
