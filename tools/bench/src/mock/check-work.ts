import { isDeepStrictEqual } from 'node:util';
import type { Exchange } from './exchanges.js';

interface Exchanges {
  get: Exchange;
  post: Exchange;
}

/** Throws unless a server gives the answers that the contract shows. */
export async function checkAnswers(name: string, url: string, { get, post }: Exchanges): Promise<void> {
  for (const exchange of [get, post]) {
    const { status, body } = await send(url, exchange);
    if (status !== 200) throw new Error(`${name} answers ${exchange.operation} with ${status}: ${body.slice(0, 500)}`);
    // Not by the text: the order of the fields says nothing.
    if (!isDeepStrictEqual(JSON.parse(body), JSON.parse(exchange.answer)))
      throw new Error(`${name} does not answer ${exchange.operation} as the contract shows: ${body.slice(0, 500)}`);
  }
}

/** Throws unless a server refuses what the contract does not allow: a request without a key, a body that is wrong. */
export async function checkRefusals(name: string, url: string, { get, post }: Exchanges): Promise<void> {
  const { 'X-Eflow-Api-Key': _, ...headers } = get.headers;
  await refuses(name, url, { ...get, headers }, 401);
  await refuses(name, url, { ...post, body: '{"filters":3}' }, 400);
}

async function refuses(name: string, url: string, exchange: Exchange, expected: number): Promise<void> {
  const { status } = await send(url, exchange);
  if (status !== expected)
    throw new Error(`${name} answers a wrong ${exchange.operation} with ${status} instead of ${expected}.`);
}

async function send(url: string, { method, path, headers, body }: Exchange): Promise<{ status: number; body: string }> {
  const response = await fetch(url + path, { method, headers, ...(body === undefined ? {} : { body }) });
  return { status: response.status, body: await response.text() };
}
