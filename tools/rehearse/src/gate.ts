import { serve } from 'srvx/node';

/** Stands before a registry and can keep back what is published. */
export interface Gate {
  readonly url: string;
  /** Names of the packages that have passed. */
  readonly passed: readonly string[];
  /** Resolves when the last package has come that is let through; its answer is kept back. */
  readonly shut: Promise<void>;
  close(): Promise<void>;
}

/**
 * Lets so many packages through, the last one without an answer, and lets those after it wait. So a publisher can be
 * ended in the worst moment: the registry has a package, and the publisher does not know.
 */
export async function startGate(registry: string, letThrough: number): Promise<Gate> {
  const passed: string[] = [];
  const never = new Promise<never>(() => {});
  let shutNow = () => {};
  const shut = new Promise<void>((resolve) => {
    shutNow = resolve;
  });
  let coming = 0;
  const server = serve({
    port: 0,
    hostname: '127.0.0.1',
    silent: true,
    gracefulShutdown: false,
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const publishes = request.method === 'PUT' && !pathname.startsWith('/-/');
      if (publishes) coming += 1;
      const isLast = publishes && coming === letThrough;
      if (publishes && coming > letThrough) return never;
      const response = await forward(request, new URL(pathname + search, registry));
      if (publishes) passed.push(decodeURIComponent(pathname.slice(1)));
      if (isLast) {
        shutNow();
        return never;
      }
      return response;
    },
  });
  await server.ready();
  return { url: server.url ?? '', passed, shut, close: () => server.close(true) };
}

async function forward(request: Request, to: URL): Promise<Response> {
  const headers = new Headers(request.headers);
  for (const name of ['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding', 'keep-alive'])
    headers.delete(name);
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.arrayBuffer();
  const { status, headers: answered, ...rest } = await answerOf(to, request.method, headers, body);
  return new Response(rest.body, { status, headers: answered });
}

async function answerOf(
  to: URL,
  method: string,
  headers: Headers,
  body: ArrayBuffer | null,
): Promise<{ status: number; headers: Headers; body: ArrayBuffer }> {
  const response = await fetch(to, { method, headers, body });
  const kept = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection']) kept.delete(name);
  return { status: response.status, headers: kept, body: await response.arrayBuffer() };
}
