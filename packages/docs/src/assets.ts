import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type { Site } from './model/page.js';
import { searchEntries } from './search/entries.js';
import { searchIndexFile } from './search/index-file.js';
import { PACKAGE } from './site/paths.js';

const source = join(PACKAGE, 'src');

/** From here on, browsers know `light-dark()`, `:has()` and popovers; older ones show the plain page. */
const TARGET = ['chrome123', 'firefox125', 'safari17.5'];

/** Style sheet, scripts, and the index of the search, by their paths in the site. Those that are `bundling` may be begun before. */
export async function buildAssets(
  site: Site,
  bundling: Promise<[string, string][]> = bundleAssets(),
): Promise<Map<string, string | Uint8Array>> {
  const [bundles, icon] = await Promise.all([bundling, readFile(join(source, 'style/icon.svg'), 'utf8')]);
  return new Map<string, string | Uint8Array>([
    ...bundles,
    ['assets/icon.svg', icon],
    ['assets/search-index.js', searchIndexFile(searchEntries(site))],
  ]);
}

/** Classic scripts, because modules do not load from a folder. */
export async function bundleAssets(): Promise<[string, string][]> {
  const { outputFiles } = await build({
    entryPoints: {
      site: join(source, 'browser/site.ts'),
      theme: join(source, 'browser/theme.ts'),
      search: join(source, 'browser/search.ts'),
      'site-style': join(source, 'style/index.css'),
      'run-style': join(source, 'style/run.css'),
    },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: TARGET,
    outdir: 'assets',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ path, text }): [string, string] => [
    `assets/${basename(path).replace('-style', '')}`,
    text,
  ]);
}
