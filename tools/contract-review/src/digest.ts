import { createHash } from 'node:crypto';

/** 12 hexadecimal digits for a value; the order of keys has no part in it. */
export function digest(value: unknown): string {
  return createHash('sha256').update(sorted(value)).digest('hex').slice(0, 12);
}

function sorted(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
        : part,
    ) ?? ''
  );
}
