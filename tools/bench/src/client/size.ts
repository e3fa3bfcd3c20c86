import { constants, gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { minify } from 'terser';
import type { Budget } from '../report/budget.js';

export interface Size {
  /** Bytes, minified. */
  minified: number;
  /** The same, as it travels. */
  gzip: number;
}

/** Gzipped bytes of a program that calls one operation, and of one that creates the client of all operations. */
export const LIMITS: { one: number; facade: number } = { one: 4_608, facade: 7_168 };

/** What a browser would load to run the program. The options say where its packages are, when not in the usual places. */
export async function sizeOf(program: string, options: Pick<BuildOptions, 'alias' | 'nodePaths'> = {}): Promise<Size> {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [program],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`No bundle came of ${program}.`);
  // What webpack minifies with; esbuild's own result is some three per cent larger, for all programs alike.
  const { code = '' } = await minify(file.text, { module: true, compress: { passes: 3 } });
  return { minified: code.length, gzip: gzipSync(code, { level: constants.Z_BEST_COMPRESSION }).length };
}

export function sizeBudgets(sizes: { one: Size; facade: Size }, limits: typeof LIMITS = LIMITS): Budget[] {
  return [
    { what: 'bytes of one operation, gzipped', figure: sizes.one.gzip, limit: limits.one },
    { what: 'bytes of the client of all operations, gzipped', figure: sizes.facade.gzip, limit: limits.facade },
  ];
}
