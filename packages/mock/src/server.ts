import type { ServerRequest } from 'srvx';
import { FastResponse, serve } from 'srvx/node';
import { allowOrigins, preflight } from './cors.js';
import { ConnectionReset } from './misbehave.js';
import type { Mock } from './mock.js';
import { readSent } from './read-sent.js';
import { type Reply, replies, responseOf } from './reply.js';
import { sendAsItComes } from './send-body.js';

/** Where a mock is to be served, and to whom. */
export interface ServerOptions {
  /** Port to listen at; 0 takes a free one. */
  port: number;
  /** Name or address to listen at. Default: `127.0.0.1`, which other machines cannot reach. */
  hostname?: string;
  /** Lets the pages of every origin call the server from a browser. Default: false. */
  cors?: boolean;
}

/** A mock that is being served over HTTP. */
export interface MockServer {
  /** Where the server is, without a slash at the end: `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Stops listening and ends every connection, also those with an answer under way. */
  close(): Promise<void>;
}

/** Serves a mock over HTTP. Rejects when it cannot listen at the port. */
export async function startServer(mock: Pick<Mock, 'handle'>, options: ServerOptions): Promise<MockServer> {
  const { port, hostname = '127.0.0.1', cors = false } = options;
  const server = serve({
    port,
    hostname,
    silent: true,
    gracefulShutdown: false,
    async fetch(request) {
      if (cors && request.method === 'OPTIONS') return preflight();
      const response = await respond(mock, request);
      return cors ? allowOrigins(response) : response;
    },
  });
  try {
    await server.ready();
  } catch (error) {
    throw new Error(listenFailure(error, hostname, port), { cause: error });
  }
  return {
    url: new URL(server.url ?? `http://${hostname}:${port}`).origin,
    close: () => server.close(true),
  };
}

async function respond(mock: Pick<Mock, 'handle'>, request: ServerRequest): Promise<Response> {
  const socket = request.runtime?.node?.req.socket;
  try {
    const replyTo = replies.get(mock.handle);
    if (replyTo === undefined) return sendAsItComes(await mock.handle(request), request);
    return send(await replyTo(request, readSent), request);
  } catch (error) {
    // Where the client has gone away, nobody is left to be told of an error.
    if (error instanceof ConnectionReset || socket?.destroyed) {
      socket?.destroy();
      return new Response(null);
    }
    const message = messageOf(error);
    console.error(message);
    return FastResponse.json({ error: message }, { status: 500 });
  }
}

/** A text leaves at once, with its length. */
function send(reply: Reply, request: ServerRequest): Response {
  const { status, headers, body } = reply;
  if (body instanceof ReadableStream) return sendAsItComes(responseOf(reply), request);
  return new FastResponse(body, { status, headers });
}

function listenFailure(error: unknown, hostname: string, port: number): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `Port ${port} of ${hostname} is in use.`;
  return `Cannot listen at port ${port} of ${hostname}: ${messageOf(error)}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
