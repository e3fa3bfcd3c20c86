import type { Exchange, OutgoingRequest } from '../../src/exchange.js';
import { NO_TIMEOUT, RETRY, type TransportOptions } from '../../src/options.js';
import { createSender, type Sender, type SendRequest } from '../../src/sender.js';

export const KEY = 'secret-key-1';
export const BASE = 'https://api.test';

/** A request between the wrappers, without limits. */
export function outgoing(more: Partial<OutgoingRequest> = {}): OutgoingRequest {
  return {
    method: 'GET',
    url: `${BASE}/deals`,
    operation: 'listDeals',
    attempt: 1,
    headers: {},
    body: undefined,
    idempotent: true,
    signal: undefined,
    timeout: NO_TIMEOUT,
    retry: RETRY,
    deadline: Infinity,
    key: '',
    ...more,
  };
}

/** What comes back for a request. */
export function exchange(response = new Response(null, { status: 200 }), request = outgoing()): Exchange {
  return { response, text: '', request };
}

export function senderWith(more: Partial<TransportOptions> = {}): Sender {
  return createSender({ apiKey: KEY, baseUrl: BASE, keyHeader: 'X-Eflow-Api-Key', ...more });
}

/** A request for a sender. */
export function asked(more: Partial<SendRequest> = {}): SendRequest {
  const { method, url, operation, headers, body, idempotent } = outgoing();
  return { method, url, operation, headers, body, idempotent, ...more };
}
