import type { Client, ValidationOptions } from '../../src/client.js';
import { type ApiSettings, type ClientOptions, createClientOf } from '../../src/create-client.js';
import type { Operation } from '../../src/operation.js';
import { BASE, KEY } from './sending.js';

export const SETTINGS: ApiSettings<'affiliate'> = {
  audience: 'affiliate',
  keyHeader: 'X-Eflow-Api-Key',
  servers: { global: BASE, eu: 'https://eu.api.test' },
  rateLimit: false,
  errorKeys: ['Error', 'message'],
};

export const LIST: Operation = {
  id: 'listDeals',
  method: 'GET',
  path: '/offers/{offerId}/deals',
  query: ['relationship'],
  idempotent: true,
  lists: { parameter: 'relationship', keys: { locations: 'deal_locations', trackings: 'deal_trackings' } },
};

export const CREATE: Operation = {
  id: 'createGroup',
  method: 'POST',
  path: '/groups',
  query: [],
  body: { as: 'fields', required: true },
  idempotent: false,
};

export function clientWith(more: Partial<ClientOptions> & ValidationOptions = {}): Client<'affiliate'> {
  return createClientOf(SETTINGS, { apiKey: KEY, ...more });
}
