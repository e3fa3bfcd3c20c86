import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Child, run } from './child.js';
import { freePort } from './free-port.js';
import { contract, redocly } from './places.js';

interface Problem {
  readonly ruleId: string;
  readonly severity: string;
  readonly status: number;
}

interface Share {
  readonly covered: number;
  readonly total: number;
}

interface Item {
  readonly kind: string;
  readonly path?: string;
}

export interface Drift {
  readonly code: number | null;
  readonly report: { readonly run: { readonly totalExchanges: number }; readonly problems: readonly Problem[] };
  readonly coverage: {
    readonly totals: Readonly<Record<'operations' | 'parameters' | 'properties' | 'responses', Share>>;
    readonly operations: readonly { readonly operationId: string; readonly missing: readonly Item[] }[];
  };
}

/** Records what a client says to a server, and compares it with the contract. */
export async function drift(server: string, client: (url: string) => Promise<void>): Promise<Drift> {
  const folder = await mkdtemp(join(tmpdir(), 'drift-'));
  try {
    await recordTraffic(server, client, join(folder, 'traffic.har'));
    return await compare(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function recordTraffic(server: string, client: (url: string) => Promise<void>, har: string): Promise<void> {
  const port = String(await freePort());
  const proxy = new Child(redocly, ['proxy', '--target', server, '--port', port, '--har', har]);
  try {
    await proxy.prints('Proxy listening');
    await client(`http://127.0.0.1:${port}`);
    // Only now it writes the file.
    await proxy.stop('SIGINT');
  } finally {
    await proxy.stop('SIGKILL').catch(() => {});
  }
}

async function compare(folder: string): Promise<Drift> {
  const har = join(folder, 'traffic.har');
  const report = join(folder, 'report.json');
  const coverage = join(folder, 'coverage.json');
  const what = [har, '--api', contract, '--match-mode', 'basepath', '--ignore-headers', 'x-eflow-api-key'];
  const where = ['--format', 'json', '--output', report, '--coverage', '--coverage-output', coverage];
  const { code, output } = await run(redocly, ['drift', ...what, ...where]);
  try {
    return { code, report: await readJson(report), coverage: await readJson(coverage) };
  } catch (error) {
    throw new Error(`There is no report:\n${output}`, { cause: error });
  }
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}
