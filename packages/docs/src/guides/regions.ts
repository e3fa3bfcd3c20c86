import { join } from 'node:path';
import { PACKAGE } from '../site/paths.js';

/** The folder of the programs that texts show, and of what they print. */
export const SAMPLES: string = join(PACKAGE, 'samples');

/** The lines between `// #region name` and the next `// #endregion`, without the indentation that they share. */
export function region(source: string, name: string): string {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.trim() === `// #region ${name}`);
  if (start === -1)
    throw new Error(`There is no \`// #region ${name}\`. Regions: ${regionNames(source).join(', ') || 'none'}.`);
  const length = lines.slice(start).findIndex((line) => line.trim() === '// #endregion');
  if (length === -1) throw new Error(`\`// #region ${name}\` has no \`// #endregion\`.`);
  return dedent(lines.slice(start + 1, start + length));
}

/** In the order of the file. */
export function regionNames(source: string): string[] {
  return [...source.matchAll(/^\s*\/\/ #region (\S+)$/gm)].map(([, name = '']) => name);
}

function dedent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = indents.length === 0 ? 0 : Math.min(...indents);
  return lines
    .map((line) => line.slice(shared))
    .join('\n')
    .trim();
}
