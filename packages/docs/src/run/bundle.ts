import { join } from 'node:path';
import { build } from 'esbuild';
import { PACKAGE } from '../site/paths.js';

/** The script `assets/run.js`: clients, mock and form in one classic script, which sets `everflowRunner`. */
export async function bundleRunner(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(PACKAGE, 'src/browser/run/main.ts')],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    platform: 'browser',
    target: ['chrome123', 'firefox125', 'safari17.5'],
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}
