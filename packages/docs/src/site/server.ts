import { extname } from 'node:path';
import type { Server } from 'srvx';
import { serve } from 'srvx/node';
import { type StaticMiddlewareOptions, staticMiddleware } from 'srvx/static';

export interface SiteServer {
  /** `http://127.0.0.1:4020` */
  url: string;
  close(): Promise<void>;
}

export interface SiteServerOptions {
  /** Port to listen at; 0 takes a free one. */
  port: number;
  /** May answer in the place of a file. */
  before?: (request: Request) => Response | undefined;
  /** May change a page before it is sent. */
  page?: (html: string) => string;
}

/** Types that the library does not know; browsers would download these files instead of showing them. */
const TEXT: Record<string, string> = { '.md': 'text/markdown', '.yaml': 'application/yaml' };

/** Serves a built site to this machine alone. Rejects when the port is taken. */
export async function serveSite(folder: string, options: SiteServerOptions): Promise<SiteServer> {
  const { port, before, page } = options;
  const files = staticMiddleware({ dir: folder, ...(page && { renderHTML: render(page) }) });
  const server: Server = serve({
    port,
    hostname: '127.0.0.1',
    silent: true,
    gracefulShutdown: false,
    middleware: [async (request, next) => before?.(request) ?? withType(request, await files(request, next))],
    fetch: () => new Response('There is no such page.\n', { status: 404 }),
  });
  try {
    await server.ready();
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken ? new Error(`Port ${port} is in use. Choose another with --port.`, { cause: error }) : error;
  }
  return { url: new URL(server.url ?? `http://127.0.0.1:${port}`).origin, close: () => server.close(true) };
}

function render(page: (html: string) => string): NonNullable<StaticMiddlewareOptions['renderHTML']> {
  return ({ html }) => new Response(page(html), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function withType(request: Request, response: Response): Response {
  const type = TEXT[extname(new URL(request.url).pathname)];
  if (type !== undefined && response.ok) response.headers.set('content-type', `${type}; charset=utf-8`);
  return response;
}
