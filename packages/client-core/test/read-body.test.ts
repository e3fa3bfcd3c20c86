import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readBody } from '../src/read-body.js';

/** A response whose body comes in these chunks. */
function chunked(chunks: readonly Uint8Array[], cancel: () => void | Promise<void> = () => undefined): Response {
  const rest = [...chunks];
  const pull = (controller: ReadableStreamDefaultController): void => {
    const chunk = rest.shift();
    if (chunk) controller.enqueue(chunk);
    else controller.close();
  };
  return new Response(new ReadableStream({ pull, cancel }, { highWaterMark: 0 }));
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const eachByte = (text: string): Uint8Array[] => [...bytesOf(text)].map((byte) => Uint8Array.of(byte));

describe('a body', () => {
  it('that is missing is empty text', async () => {
    expect(await readBody(new Response(null), 0)).toBe('');
    expect(await readBody(chunked([]), 0)).toBe('');
  });

  it.each(['aé€😀', 'héé', '漢字'])('has whole characters, wherever the chunks are cut: %s', async (text) => {
    expect(await readBody(chunked(eachByte(text)), 100)).toBe(text);
  });

  it('is cut anywhere and comes out whole', async () => {
    const property = fc.asyncProperty(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 1, max: 5 }),
      async (text, size) => {
        const bytes = bytesOf(text);
        const chunks: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
        expect(await readBody(chunked(chunks), bytes.length)).toBe(new TextDecoder().decode(bytes));
        if (bytes.length) expect(await readBody(chunked(chunks), bytes.length - 1)).toBeUndefined();
      },
    );
    await fc.assert(property, { numRuns: 100, seed: 20_260_101 });
  });

  it('has no byte order mark', async () => {
    expect(await readBody(chunked(eachByte('\ufeff{"a":1}')), 100)).toBe('{"a":1}');
  });

  it('that ends within a character has a mark in its place', async () => {
    expect(await readBody(chunked([bytesOf('a€').subarray(0, 3)]), 100)).toBe('a\ufffd');
  });

  it('that is no web stream is read as a whole', async () => {
    const response = new Response();
    Object.defineProperty(response, 'body', { value: {} });
    Object.defineProperty(response, 'text', { value: async () => 'whole' });
    expect(await readBody(response, 100)).toBe('whole');
  });

  it('that is no web stream has a limit, too', async () => {
    const response = new Response();
    Object.defineProperty(response, 'body', { value: {} });
    Object.defineProperty(response, 'text', { value: async () => 'whole' });
    expect(await readBody(response, 4)).toBeUndefined();
  });

  it('that breaks off is an error', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('broken')) });
    await expect(readBody(new Response(body), 100)).rejects.toThrow('broken');
  });
});

describe('the limit', () => {
  it('is in bytes, and reached by all chunks together', async () => {
    const chunks = [bytesOf('€'), bytesOf('ab')];
    expect(await readBody(chunked(chunks), 5)).toBe('€ab');
    expect(await readBody(chunked(chunks), 4)).toBeUndefined();
  });

  it('ends the reading at once', async () => {
    const cancel = vi.fn();
    const pull = vi.fn((controller: ReadableStreamDefaultController) => controller.enqueue(bytesOf('0123456789')));
    const body = new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
    expect(await readBody(new Response(body), 25)).toBeUndefined();
    expect(pull).toHaveBeenCalledTimes(3);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('does not care whether the body can be cancelled', async () => {
    const refuse = (): Promise<void> => Promise.reject(new Error('no'));
    expect(await readBody(chunked([bytesOf('abc'), bytesOf('d')], refuse), 2)).toBeUndefined();
  });
});
