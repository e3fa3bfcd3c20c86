import { inspect } from 'node:util';
import { vi } from 'vitest';

/** All that a value shows of itself to whoever prints, walks or serialises it. */
export function textOf(value: unknown, seen: Set<unknown> = new Set()): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.has(value)) return '';
  seen.add(value);
  const shown = inspect(value, { depth: Infinity, showHidden: true, maxArrayLength: null, maxStringLength: null });
  const parts = [shown, String(value), inJson(value)];
  if (value instanceof Headers) parts.push(JSON.stringify([...value]));
  for (const name of Reflect.ownKeys(value)) parts.push(textOf(Reflect.get(value, name), seen));
  return parts.join('\n');
}

function inJson(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    // What refers to itself has no JSON, and so shows nothing in it.
    return '';
  }
}

/** The pieces of the key that are in the text. Half a key is too much as well. */
export function piecesOf(key: string, text: string): string[] {
  const size = 8;
  const pieces = Array.from({ length: key.length - size + 1 }, (_, start) => key.slice(start, start + size));
  return pieces.filter((piece) => text.includes(piece));
}

/** Collects what is printed, until it is asked for. */
export function printed(): () => string {
  const texts: string[] = [];
  const keep = (...parts: unknown[]): boolean => texts.push(...parts.map((part) => textOf(part))) > 0;
  const spies = [
    ...(['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(keep),
    ),
    ...[process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(keep)),
  ];
  process.on('warning', keep);
  return () => {
    process.off('warning', keep);
    for (const spy of spies) spy.mockRestore();
    return texts.join('\n');
  };
}
