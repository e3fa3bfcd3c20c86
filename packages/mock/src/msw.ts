import { type HttpHandler, HttpResponse, http } from 'msw';
import { operations, servers } from './generated/operations.js';
import { ConnectionReset } from './misbehave.js';
import type { Mock } from './mock.js';

/** Where MSW is to answer in the place of the API. */
export interface HandlerOptions {
  /** Where the API is, without `/v1`, in the place of the hosts that the contract names. */
  baseUrl?: string;
}

/** Handlers for MSW that let a mock answer to every path of the contract. Other paths are left to MSW. */
export function createHandlers(mock: Pick<Mock, 'handle'>, options: HandlerOptions = {}): HttpHandler[] {
  const bases = options.baseUrl === undefined ? servers : [options.baseUrl.replace(/\/+$/, '')];
  const paths = new Set(Object.values(operations).map(({ path }) => path.replaceAll(/\{(\w+)\}/g, ':$1')));
  return bases.flatMap((base) =>
    [...paths].map((path) => http.all(base + path, ({ request }) => respond(mock, withoutFolder(request, base)))),
  );
}

async function respond(mock: Pick<Mock, 'handle'>, request: Request): Promise<Response> {
  try {
    return await mock.handle(request);
  } catch (error) {
    // To a request that was given up, no answer is due either.
    if (error instanceof ConnectionReset || request.signal.aborted) return HttpResponse.error();
    throw error;
  }
}

/** The request as the API sees it: without the folder that `base` may have. */
function withoutFolder(request: Request, base: string): Request {
  const folder = URL.canParse(base) ? new URL(base).pathname.replace(/\/$/, '') : '';
  if (folder === '') return request;
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(folder.length);
  return new Request(url, request);
}
