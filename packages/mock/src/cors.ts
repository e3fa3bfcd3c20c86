import { keyKinds, operations } from './generated/operations.js';

const keyHeaders = Object.values(keyKinds).map(({ header }) => header);
const methods = Object.values(operations).map(({ method }) => method);

const list = (names: readonly string[]) => [...new Set(names)].join(', ');

/** The answer to the question of a browser whether a page of another origin may send a request. */
export function preflight(): Response {
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': list(methods),
    'Access-Control-Allow-Headers': list([...keyHeaders, 'Content-Type']),
  };
  return new Response(null, { status: 204, headers });
}

/** Lets the pages of every origin read the response, with the headers that a client looks at. */
export function allowOrigins(response: Response): Response {
  response.headers.set('Access-Control-Allow-Origin', '*');
  response.headers.set('Access-Control-Expose-Headers', 'X-RateLimit-Limit, X-RateLimit-Remaining, Retry-After');
  return response;
}
