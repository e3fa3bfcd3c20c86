import type { Mock } from '../../src/index.js';

export const HOST = 'https://api.eflow.team';
export const GROUPS = '/v1/networks/offergroups';
export const SEARCH = '/v1/affiliates/deals';
export const LIST = '/v1/affiliates/offers/1/deals';
export const DEAL = '/v1/affiliates/offers/1/deals/1';

export interface Sending {
  method?: string;
  /** By default the right one for the path; `null` for none. */
  key?: string | null;
  /** Body, sent as JSON with the method POST. */
  json?: unknown;
  init?: RequestInit;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** Sends a request through `mock.fetch` and reads the answer to its end. */
export async function send(mock: Mock, path: string, sending: Sending = {}): Promise<Answer> {
  const response = await mock.fetch(path.startsWith('/') ? HOST + path : path, initOf(mock, path, sending));
  const text = await response.text();
  const json = response.headers.get('content-type')?.startsWith('application/json') === true;
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}

export function initOf(mock: Mock, path: string, { method, key, json, init = {} }: Sending = {}): RequestInit {
  const own = path.includes('/networks/') ? mock.keys.network : mock.keys.affiliate;
  const headers = new Headers(init.headers);
  if (key !== null) headers.set('X-Eflow-Api-Key', key ?? own);
  if (json === undefined) return { ...init, headers, ...(method !== undefined && { method }) };
  headers.set('Content-Type', 'application/json');
  return { ...init, headers, method: method ?? 'POST', body: JSON.stringify(json) };
}

/** The text of an error body. */
export function reason({ body }: Answer): string {
  const text: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'error') : undefined;
  return typeof text === 'string' ? text : '';
}

/** A value that has to be there. */
export function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Nothing there.');
  return value;
}
