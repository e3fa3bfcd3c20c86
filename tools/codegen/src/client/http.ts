import type { Bundle } from '@eflow/pipeline';
import { header } from '../header.js';
import { clientOperations } from './model.js';

/** The one module of a client that knows openapi-fetch. */
export function httpModule(bundle: Bundle, audience: string, source: string): string {
  const idempotent = clientOperations(bundle)
    .filter((operation) => operation.idempotent)
    .map(({ method, path }) => `${method} ${path}`);
  return `${header(source)}
import type { Client } from '@eflow/client-core';
import { senderOf, sendRequest } from '@eflow/client-core/operations';
import type { ${audience} } from '@eflow/contract';
import createFetchClient, { type Client as OpenapiFetchClient } from 'openapi-fetch';

/** openapi-fetch's client of the API. */
export type HttpClient = OpenapiFetchClient<${audience}.paths, 'application/json'>;

/** Requests that may be repeated, by method and path: the contract says so, and the method alone does not. */
const idempotent: readonly string[] = ${JSON.stringify(idempotent)};

/** openapi-fetch on the transport of \`client\`. */
export function createHttp(client: Client<'${audience}'>): HttpClient {
  const sender = senderOf(client);
  const repeatable = new WeakSet<Request>();
  const http = createFetchClient<${audience}.paths, 'application/json'>({
    baseUrl: client.baseUrl,
    fetch: (request) => sendRequest(sender, request, repeatable.has(request)),
  });
  http.use({
    onRequest({ request, schemaPath }) {
      if (idempotent.includes(\`\${request.method} \${schemaPath}\`)) repeatable.add(request);
    },
  });
  return http;
}
`;
}
