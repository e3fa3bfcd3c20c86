import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, completed } from '@eflow/pipeline';
import { context } from 'esbuild';
import { PACKAGE, ROOT, SITE } from '../site/paths.js';
import { readDecisions, readSources, type Sources } from '../site/sources.js';
import { createWorkshop, type Workshop } from '../site/workshop.js';
import { type Files, writeSite } from '../site/write.js';

const SPEC = join(ROOT, 'spec');

/**
 * Builds the site anew from what has changed: the contract straight from `spec/`, without the lint, and the templates
 * without the type check. Both have their own commands; here a change shall be seen at once.
 */
export async function createRebuild(): Promise<(changed: string | undefined) => Promise<void>> {
  const templates = await context({
    entryPoints: [join(PACKAGE, 'src/site/build.ts')],
    absWorkingDir: PACKAGE,
    outdir: 'dist/templates',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    metafile: true,
    logLevel: 'silent',
  });
  const workshop = createWorkshop();
  let sources = await readSources();
  let build = await load();

  async function load(): Promise<(sources: Sources, workshop: Workshop) => Promise<Files>> {
    const { metafile } = await templates.rebuild();
    const [file] = Object.keys(metafile.outputs);
    if (file === undefined) throw new Error('esbuild made no file.');
    // A new name for each content, because modules are loaded once.
    const path = join(PACKAGE, file);
    const loaded: typeof import('../site/build.js') = await import(pathToFileURL(path).href);
    await rm(path);
    return loaded.buildSite;
  }

  return async (changed) => {
    if (changed?.startsWith(join(SPEC, 'sources'))) sources = { ...sources, decisions: await readDecisions() };
    else if (changed?.startsWith(SPEC)) sources = { ...sources, bundle: await bundleOf(SPEC) };
    else if (changed !== undefined) build = await load();
    await writeSite(SITE, await build(sources, workshop));
  };
}

async function bundleOf(spec: string): Promise<unknown> {
  const temporary = await mkdtemp(join(tmpdir(), 'docs-'));
  try {
    const file = join(temporary, 'everflow.json');
    const failure = await bundle(spec, 'everflow', file);
    if (failure !== undefined) throw new Error(failure);
    const { version } = JSON.parse(await readFile(join(ROOT, 'packages/contract/package.json'), 'utf8'));
    return completed(JSON.parse(await readFile(file, 'utf8')), version);
  } finally {
    await rm(temporary, { recursive: true });
  }
}
