import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parity, readSources } from '@eflow/parity';
import { parseBundle } from '@eflow/pipeline';
import { lastRun } from './last-run.js';
import { type Artefact, summary } from './summary.js';

const CONTRACT = 'packages/contract';

const MADE: { what: string; path: string }[] = [
  { what: 'bundle of everything', path: `${CONTRACT}/openapi/everflow.yaml` },
  { what: 'bundle, Network API', path: `${CONTRACT}/openapi/network.yaml` },
  { what: 'bundle, Affiliate API', path: `${CONTRACT}/openapi/affiliate.yaml` },
  { what: 'JSON Schemas', path: `${CONTRACT}/schemas` },
  { what: 'package, built', path: `${CONTRACT}/dist` },
  { what: 'report of its types', path: `${CONTRACT}/api/report.md` },
  { what: 'affiliate client, built', path: 'packages/affiliate-client/dist' },
  { what: 'network client, built', path: 'packages/network-client/dist' },
  { what: 'transport, built', path: 'packages/client-core/dist' },
  { what: 'mock, built', path: 'packages/mock/dist' },
  { what: 'docs site', path: 'packages/docs/site' },
];

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const root = resolve(import.meta.dirname, '../../..');
const bundle = parseBundle(await readFile(join(root, CONTRACT, 'openapi/everflow.json'), 'utf8'));
const { facts, decisions } = readSources(join(root, 'spec/sources'));
const result = parity(bundle, facts, decisions);
const artefacts = await Promise.all(
  MADE.map(
    async (made): Promise<Artefact> => ({
      ...made,
      bytes: await sizeOf(join(root, made.path)),
    }),
  ),
);
console.log(summary(bundle, result, artefacts, await lastRun(root), Date.now()));
process.exitCode = result.problems.length > 0 ? 1 : 0;
