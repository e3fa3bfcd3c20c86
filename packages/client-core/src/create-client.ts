import { type Client, register, type ValidationOptions } from './client.js';
import type { RateLimitOptions, TransportOptions } from './options.js';
import { createSender } from './sender.js';

/** Options of a client that do not depend on its API. */
export interface ClientOptions extends Omit<TransportOptions, 'baseUrl' | 'keyHeader'>, ValidationOptions {}

/** What the contract says about an API as a whole. */
export interface ApiSettings<Audience extends string> {
  /** The API: `network` or `affiliate`. */
  readonly audience: Audience;
  /** Name of the header that carries the key. */
  readonly keyHeader: string;
  /** Addresses by region; the first is the default. */
  readonly servers: Readonly<Record<string, string>>;
  /** The request budget of a key; `false` where there is none. */
  readonly rateLimit: RateLimitOptions | false;
  /** Properties of an error body that may hold the server's words. */
  readonly errorKeys: readonly string[];
}

/**
 * Makes the client of an API.
 *
 * @throws TypeError when an option has a value that cannot work.
 */
export function createClientOf<Audience extends string>(
  { audience, keyHeader, servers, errorKeys, rateLimit }: ApiSettings<Audience>,
  options: ClientOptions & {
    /** A name in `servers`. Default: the first. */
    readonly region?: string | undefined;
    /** Address in the place of that of a region. */
    readonly baseUrl?: string | undefined;
  },
): Client<Audience> {
  const { validate = 'off', region = Object.keys(servers)[0] ?? '' } = options;
  if (validate !== 'off' && !options.validators) throw new TypeError('`validate` needs `validators`.');
  const baseUrl = String(options.baseUrl ?? servers[region] ?? region).replace(/\/+$/, '');
  const sender = createSender({ ...options, rateLimit: options.rateLimit ?? rateLimit, baseUrl, keyHeader });
  const client: Client<Audience> = { audience, baseUrl };
  register(client, { errorKeys, sender, validation: options });
  return client;
}
