import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Bundle, type JsonObject, mediaType, objectOf, operationsOf, parseBundle, resolved } from '@eflow/bundle';

/** A request, and the answer that the contract shows for it. */
export interface Exchange {
  operation: string;
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
  answer: string;
}

export const CONTRACT: string = resolve(import.meta.dirname, '../../../../packages/contract/openapi/everflow.json');

const KEY = { 'X-Eflow-Api-Key': 'mock-affiliate-key' };

/** A request without a body and one with a body that has to be validated. */
export async function readExchanges(): Promise<{ get: Exchange; post: Exchange }> {
  const bundle = parseBundle(await readFile(CONTRACT, 'utf8'));
  return {
    get: { method: 'GET', headers: KEY, ...exchange(bundle, 'listOfferDeals') },
    post: {
      method: 'POST',
      headers: { ...KEY, 'Content-Type': 'application/json' },
      ...exchange(bundle, 'searchDeals'),
      body: JSON.stringify(example(bundle, operation(bundle, 'searchDeals').object['requestBody'])),
    },
  };
}

function exchange(bundle: Bundle, id: string): { operation: string; path: string; answer: string } {
  const { path, object } = operation(bundle, id);
  const answer = JSON.stringify(example(bundle, objectOf(object['responses'])['200']));
  return { operation: id, path: path.replace('{offerId}', '1'), answer };
}

function operation(bundle: Bundle, id: string): { path: string; object: JsonObject } {
  const found = operationsOf(bundle).find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`The contract has no operation ${id}.`);
  return found;
}

/** The first example of a body. */
function example(bundle: Bundle, body: unknown): unknown {
  const [first] = Object.values(objectOf(mediaType(bundle, body)['examples']));
  return resolved(bundle, first)['value'];
}
