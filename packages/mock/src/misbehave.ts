import type { Fault } from './faults.js';
import { errorBodies } from './generated/operations.js';

/** The connection ended before an answer began. A server has to close its socket; `fetch` rejects. */
export class ConnectionReset extends Error {
  /** Tells it from other errors, also across copies of the package. */
  override readonly name = 'ConnectionReset';
  /** As Node has it on the error of a connection that was reset. */
  readonly code = 'ECONNRESET';
}

/** The answer that takes the place of the right one, when a fault asks for that before the request is carried out. */
export function answerInstead(fault: Fault, tooManyRequests: () => Response): Response | undefined {
  switch (fault.kind) {
    case 'rate-limit': {
      const response = tooManyRequests();
      if (fault.retryAfter !== undefined) response.headers.set('Retry-After', String(fault.retryAfter));
      return response;
    }
    case 'server-error':
      return errorResponse(fault.status ?? 500);
    case 'html-error': {
      const page = '<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>';
      return new Response(page, { status: fault.status ?? 502, headers: { 'Content-Type': 'text/html' } });
    }
    case 'redirect':
      return new Response(null, { status: fault.status ?? 302, headers: { Location: fault.to } });
    case 'connection-reset':
      if (fault.after) return undefined;
      throw new ConnectionReset('The connection was reset.');
    default:
      return undefined;
  }
}

function errorResponse(status: number): Response {
  return Response.json(errorBodies[status] ?? errorBodies['default'], { status });
}

/** The answer, spoiled in the way that the fault asks for. The signal of the request ends the body, too. */
export async function spoil(response: Response, fault: Fault, signal: AbortSignal): Promise<Response> {
  switch (fault.kind) {
    case 'connection-reset':
      throw new ConnectionReset('The connection was reset.');
    case 'wrong-content-type': {
      const headers = new Headers(response.headers);
      headers.set('Content-Type', fault.type ?? 'text/plain');
      return new Response(response.body, { status: response.status, headers });
    }
    case 'truncated-body':
      return inPieces(response, (bytes) => [bytes.subarray(0, bytes.length / 2)], 0, signal, true);
    case 'slow-drip':
      return inPieces(response, (bytes) => pieces(bytes, fault.bytes), fault.milliseconds, signal, false);
    default:
      return response;
  }
}

function pieces(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

async function inPieces(
  response: Response,
  split: (bytes: Uint8Array) => Uint8Array[],
  pause: number,
  signal: AbortSignal,
  broken: boolean,
): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const queue = split(bytes);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = queue.shift();
      if (next) {
        await wait(pause, signal);
        controller.enqueue(next);
      } else if (broken) controller.error(new ConnectionReset('The connection ended in the middle of the body.'));
      else controller.close();
    },
  });
  const headers = new Headers(response.headers);
  headers.set('Content-Length', String(bytes.length));
  return new Response(body, { status: response.status, headers });
}

/** Waits so many milliseconds, or until the signal ends the request. */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
  });
}
