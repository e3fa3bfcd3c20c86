import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The modules that a module of the package brings in, and what they import from elsewhere. */
function imports(file: URL, seen = new Set<string>()): string[] {
  if (seen.has(file.href)) return [];
  seen.add(file.href);
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/\bfrom '([^']+)'|\bimport(?:\()?\s*'([^']+)'/g)].flatMap(([, from, alone]) => {
    const name = from ?? alone ?? '';
    return name.startsWith('.') ? imports(new URL(name, file), seen) : [name];
  });
}

describe('what the package needs to run', () => {
  it.each(['index', 'msw'])('%s runs in a browser', (name) => {
    const found = imports(new URL(`../dist/${name}.js`, import.meta.url));
    expect(found).toContain('@eflow/contract/validators');
    expect(found.filter((from) => from !== 'msw' && !from.startsWith('@eflow/contract/'))).toEqual([]);
  });
});
