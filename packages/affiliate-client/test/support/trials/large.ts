import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { expect } from 'vitest';
import { type Handler, serveHttp } from '../target.js';
import type { Seen, Trial } from '../trial.js';

const MB = 1_000_000;
const SIZE = 100 * MB;
const LIMIT = MB;
const PIECE = Buffer.alloc(100_000, ' ');

/** 100 MB, as fast as they are taken. */
function* pieces(): Generator<Buffer> {
  for (let sent = 0; sent < SIZE; sent += PIECE.length) yield PIECE;
}

/** Watches what leaves, and the memory meanwhile. */
interface Meter {
  sent: () => number;
  peak: number;
}

function stream(meter: Meter, status: number, compress: boolean): Handler {
  return ({ request, response }) => {
    const { socket } = request;
    const start = process.memoryUsage().rss;
    const timer = setInterval(() => {
      meter.peak = Math.max(meter.peak, process.memoryUsage().rss - start);
    }, 2);
    socket.once('close', () => clearInterval(timer));
    meter.sent = () => socket.bytesWritten;
    response.writeHead(status, { 'content-type': 'application/json', ...(compress && { 'content-encoding': 'gzip' }) });
    const body = Readable.from(pieces());
    (compress ? body.pipe(createGzip({ level: 1 })) : body).pipe(response);
  };
}

function trial(fault: string, status: number, compress: boolean): Trial {
  const meters = new Map<string, Meter>();
  return {
    fault,
    start: async (subject) => {
      const meter = { sent: () => Number.NaN, peak: 0 };
      meters.set(subject.name, meter);
      const target = await serveHttp(subject, stream(meter, status, compress));
      const close = async (): Promise<void> => {
        await target.close();
        expect(meter.sent()).toBeLessThan(SIZE / 3);
      };
      return { ...target, close };
    },
    options: { maxResponseBytes: LIMIT },
    expected: () => ({
      error: 'InvalidResponseError',
      fields: { status, message: expect.stringContaining(`${LIMIT} bytes`) },
      attempt: 1,
    }),
    check: ({ duration }: Seen) => {
      expect(duration).toBeLessThan(2_000);
      for (const { peak } of meters.values()) expect(peak).toBeLessThan(50 * MB);
    },
  };
}

/** Answers that would fill the memory. */
export const largeTrials: readonly Trial[] = [
  trial('200, 100 MB', 200, false),
  trial('200, 100 MB in gzip', 200, true),
  trial('500, 100 MB', 500, false),
];
