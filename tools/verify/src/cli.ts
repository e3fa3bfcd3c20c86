import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSources } from '@eflow/parity';
import { objectOf, parseBundle } from '@eflow/pipeline';
import { differences } from './differences.js';
import { exchangesOf } from './har.js';
import { proposals, proposalText } from './proposals.js';
import { runWorkflows } from './respect.js';

const USAGE = `Usage: pnpm verify:live [--server <URL>] [--write --advertiser <id> --offer <id>]

Runs the workflows of spec/workflows against the API and says what the contract gets wrong.
  EVERFLOW_AFFILIATE_KEY  a key of the Affiliate API; its workflows only read
  EVERFLOW_NETWORK_KEY    a key of the Network API; used with --write only
  --server                the first server of the contract by default
  --write                 also create an offer group, in the account of the network key, for an offer of an advertiser`;

const OPTIONS = {
  server: { type: 'string' },
  write: { type: 'boolean' },
  advertiser: { type: 'string' },
  offer: { type: 'string' },
} as const;

async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const affiliateKey = process.env['EVERFLOW_AFFILIATE_KEY'] ?? '';
  const networkKey = process.env['EVERFLOW_NETWORK_KEY'] ?? '';
  const { write = false, advertiser = '', offer = '' } = values;
  if (affiliateKey === '' || (write && [networkKey, advertiser, offer].includes(''))) {
    console.error(USAGE);
    return 2;
  }
  const require = createRequire(import.meta.url);
  const spec = dirname(require.resolve('@eflow/spec/package.json'));
  const bundle = parseBundle(await readFile(require.resolve('@eflow/contract/openapi.json'), 'utf8'));
  const [first] = [bundle['servers'] ?? []].flat();
  const server = values.server ?? String(objectOf(first)['url']);
  const runs = [await runWorkflows(join(spec, 'workflows/deals.arazzo.yaml'), server, { affiliateKey })];
  if (write) {
    const inputs = { networkKey, advertiser: Number(advertiser), offer: Number(offer) };
    runs.push(await runWorkflows(join(spec, 'workflows/offer-groups.arazzo.yaml'), server, inputs));
  }
  const exchanges = runs.flatMap(({ har }) => exchangesOf(har));
  const found = differences(bundle, exchanges);
  const failed = runs.filter(({ passed }) => !passed);
  if (found.length > 0) {
    const { decisions } = readSources(join(spec, 'sources'));
    console.log('# Proposed changes to spec/sources/decisions.yaml');
    console.log(proposalText(proposals(found, decisions)));
  }
  // A failed workflow is told in full only when no difference explains it.
  if (found.length === 0) for (const { report } of failed) console.error(report);
  console.log(
    `${exchanges.length} answers compared, ${found.length} differences, ${failed.length} workflow files failed.`,
  );
  return found.length > 0 || failed.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`verify: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
