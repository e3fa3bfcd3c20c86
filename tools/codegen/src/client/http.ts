import type { Bundle } from '@eflow/bundle';
import { header } from '../header.js';
import { clientOperations } from './model.js';

/** The one module of a client that knows openapi-fetch. */
export function httpModule(bundle: Bundle, audience: string, source: string): string {
  const idempotent = clientOperations(bundle).filter((operation) => operation.idempotent);
  const methods = [...new Set(idempotent.map(({ method }) => method))].map((method) => {
    const paths = idempotent.filter((operation) => operation.method === method).map(({ path }) => pattern(path));
    return `${method} [^?]*(${paths.join('|')})`;
  });
  return `${header(source)}
import type { Client } from '@eflow/client-core';
import { senderOf, sendRequest } from '@eflow/client-core/operations';
import type { ${audience} } from '@eflow/contract';
import createFetchClient, { type Client as OpenapiFetchClient } from 'openapi-fetch';

/** openapi-fetch's client of the API. */
export type HttpClient = OpenapiFetchClient<${audience}.paths, 'application/json'>;

/** Requests that may be repeated, as method and address: the contract says so, and the method alone does not. */
const IDEMPOTENT = /^(${methods.join('|')})(\\?|$)/;

/** openapi-fetch on the transport of \`client\`. */
export function createHttp(client: Client<'${audience}'>): HttpClient {
  return createFetchClient({
    baseUrl: client.baseUrl,
    fetch: (request) => sendRequest(senderOf(client), request, IDEMPOTENT.test(\`\${request.method} \${request.url}\`)),
  });
}
`;
}

/** `/offers/{id}` -> `\/offers\/[^/]+` */
function pattern(path: string): string {
  return path.replaceAll('/', '\\/').replaceAll(/\{\w+\}/g, '[^/]+');
}
