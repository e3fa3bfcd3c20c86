import { type AffiliateClient, createAffiliateClient } from '@eflow/affiliate-client';
import { validators } from '@eflow/affiliate-client/validators';
import { createNetworkClient, type NetworkClient } from '@eflow/network-client';
import type { Settings } from './settings.js';

/** An affiliate's client that holds every answer against the contract, and fails at once when something is wrong. */
export function affiliate(
  { urls, keys }: Settings,
  url: keyof Settings['urls'] = 'api',
  key: keyof Settings['keys'] = 'affiliate',
): AffiliateClient {
  return createAffiliateClient({
    apiKey: keys[key],
    baseUrl: urls[url],
    retry: false,
    timeout: { attempt: 20_000 },
    validate: 'throw',
    validators,
  });
}

export function network({ urls, keys }: Settings): NetworkClient {
  return createNetworkClient({ apiKey: keys.network, baseUrl: urls.api, retry: false });
}
