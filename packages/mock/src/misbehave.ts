import type { Fault } from './faults.js';
import { errorBodies } from './generated/operations.js';
import { jsonReply, type Reply, responseOf } from './reply.js';

/** The connection ended before an answer began. A server has to close its socket; `fetch` rejects. */
export class ConnectionReset extends Error {
  /** Tells it from other errors, also across copies of the package. */
  override readonly name = 'ConnectionReset';
  /** As Node has it on the error of a connection that was reset. */
  readonly code = 'ECONNRESET';
}

/** The answer that takes the place of the right one, when a fault asks for that before the request is carried out. */
export function answerInstead(fault: Fault, tooManyRequests: () => Reply): Reply | undefined {
  switch (fault.kind) {
    case 'rate-limit': {
      const reply = tooManyRequests();
      return fault.retryAfter === undefined ? reply : withHeader(reply, 'Retry-After', String(fault.retryAfter));
    }
    case 'server-error':
      return allowed(jsonReply(errorBodies[fault.status ?? 500] ?? errorBodies['default'], fault.status ?? 500));
    case 'html-error': {
      const page = '<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>';
      return allowed({ status: fault.status ?? 502, headers: { 'Content-Type': 'text/html' }, body: page });
    }
    case 'redirect':
      return allowed({ status: fault.status ?? 302, headers: { Location: fault.to }, body: null });
    case 'connection-reset':
      if (fault.after) return undefined;
      throw new ConnectionReset('The connection was reset.');
    default:
      return undefined;
  }
}

/** The reply, with a status and headers that a response may have; throws what a response throws for others. */
function allowed(reply: Reply): Reply {
  const { status, headers } = responseOf(reply);
  return { status, headers, body: reply.body };
}

function withHeader(reply: Reply, name: string, value: string): Reply {
  const headers = new Headers(reply.headers);
  headers.set(name, value);
  return { ...reply, headers };
}

/** The answer, spoiled in the way that the fault asks for. The signal of the request ends the body, too. */
export async function spoil(reply: Reply, fault: Fault, signal: AbortSignal): Promise<Reply> {
  switch (fault.kind) {
    case 'connection-reset':
      throw new ConnectionReset('The connection was reset.');
    case 'wrong-content-type':
      return withHeader(reply, 'Content-Type', fault.type ?? 'text/plain');
    case 'truncated-body':
      return inPieces(reply, (bytes) => [bytes.subarray(0, bytes.length / 2)], 0, signal, true);
    case 'slow-drip':
      return inPieces(reply, (bytes) => pieces(bytes, fault.bytes), fault.milliseconds, signal, false);
    default:
      return reply;
  }
}

function pieces(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

async function inPieces(
  reply: Reply,
  split: (bytes: Uint8Array) => Uint8Array[],
  pause: number,
  signal: AbortSignal,
  broken: boolean,
): Promise<Reply> {
  const bytes = new Uint8Array(await responseOf(reply).arrayBuffer());
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
  return withHeader({ ...reply, body }, 'Content-Length', String(bytes.length));
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
