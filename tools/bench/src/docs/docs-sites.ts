import { execFile, execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Bundle, parseBundle } from '@eflow/bundle';
import { syntheticContract } from '@eflow/bundle/synthetic';
import { serveSite } from '@eflow/docs';
import { median } from '../measure/statistics.js';

export interface Site {
  name: string;
  /** The page of `searchDeals`. */
  url: string;
  /** What a reader sees of the operation and nothing else. */
  words: string;
  /** Seconds, median; none where there is nothing to build. */
  build?: number;
  close(): Promise<void>;
}

/** How often each site is built, in turn. */
export const BUILD_ROUNDS = 3;

/** Name of the site that is ours. */
export const OURS = 'ours';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const redocly = join(dirname(require.resolve('@redocly/cli/package.json')), 'bin/cli.js');

const SITES = resolve(import.meta.dirname, '../../sites');
const CONTRACT = resolve(import.meta.dirname, '../../../../packages/contract/openapi/everflow.json');
const WORDS = 'page by page, the deals of every offer';

/** Installs what we are measured beside. No scripts: none is needed. */
export function prepareSites(): void {
  execFileSync('pnpm', ['install', '--ignore-workspace', '--frozen-lockfile', '--ignore-scripts'], {
    cwd: SITES,
    stdio: ['ignore', process.stderr, process.stderr],
  });
}

/** The three sites of the same document, built into `folder` and served. */
export async function sitesOf(folder: string, operations: number): Promise<Site[]> {
  const builds = { ours: [] as number[], redoc: [] as number[] };
  await mkdir(join(folder, 'redoc'));
  await writeFile(join(folder, 'redocly.yaml'), 'telemetry: off\n');
  let document = '';
  for (let round = 0; round < BUILD_ROUNDS; round += 1) {
    document = JSON.stringify(await markedDocument(operations));
    await writeFile(join(folder, 'everflow.json'), document);
    builds.ours.push(await buildOurs(folder));
    builds.redoc.push(await buildRedoc(folder));
  }
  return [
    {
      name: OURS,
      build: median(builds.ours),
      ...(await serve(join(folder, 'ours'), 'reference/deals/search-deals.html')),
    },
    {
      name: 'Redoc, single file',
      build: median(builds.redoc),
      ...(await serve(join(folder, 'redoc'), 'index.html#operation/searchDeals')),
    },
    await scalar(folder, document),
  ];
}

/** Our build keeps what it has made of a document, and must not find it from the last time. */
async function markedDocument(operations: number): Promise<Bundle> {
  const bundle = parseBundle(await readFile(CONTRACT, 'utf8'));
  const description = `${bundle.info['description']}\n\nMeasured at ${new Date().toISOString()}.`;
  const marked = { ...bundle, info: { ...bundle.info, description } };
  return operations <= 4 ? marked : syntheticContract(marked, operations);
}

function buildOurs(folder: string): Promise<number> {
  const program = join(import.meta.dirname, 'docs-build.js');
  return timed(process.execPath, [program, join(folder, 'everflow.json'), join(folder, 'ours')]);
}

function buildRedoc(folder: string): Promise<number> {
  const page = join(folder, 'redoc/index.html');
  const args = [redocly, 'build-docs', 'everflow.json', '--inlineBundle', '--output', page];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return timed(process.execPath, args, { cwd: folder, env });
}

/** Without what asks other hosts. */
const LEAN = {
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: 'never',
};

async function scalar(folder: string, document: string): Promise<Site> {
  const target = join(folder, 'scalar');
  await mkdir(target);
  const script = await readFile(join(SITES, 'node_modules/@scalar/api-reference/dist/browser/standalone.js'));
  await writeFile(join(target, 'scalar.js'), script);
  await writeFile(join(target, 'everflow.json'), document);
  const configuration = JSON.stringify({ url: 'everflow.json', ...LEAN });
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>API</title></head><body><div id="app"></div>
<script src="scalar.js"></script><script>Scalar.createApiReference('#app', ${configuration})</script></body></html>\n`;
  await writeFile(join(target, 'index.html'), page);
  return { name: 'Scalar', ...(await serve(target, 'index.html#tag/deals/POST/v1/affiliates/deals')) };
}

async function serve(folder: string, page: string): Promise<{ url: string; words: string; close(): Promise<void> }> {
  const { url, close } = await serveSite(folder, { port: 0 });
  return { url: `${url}/${page}`, words: WORDS, close };
}

async function timed(
  program: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<number> {
  const start = performance.now();
  await run(program, args, options);
  return (performance.now() - start) / 1000;
}
