import { serve } from 'srvx/node';

export interface Served {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Puts a handler on a real socket: a free port of this machine. */
export async function serveHandler(handle: (request: Request) => Response | Promise<Response>): Promise<Served> {
  const server = serve({ port: 0, hostname: '127.0.0.1', silent: true, gracefulShutdown: false, fetch: handle });
  await server.ready();
  if (server.url === undefined) throw new Error('The server has no address.');
  return { url: server.url.replace(/\/$/, ''), close: () => server.close(true) };
}
