import { parseArgs } from 'node:util';
import { keepColoured, readColoured } from './cache/coloured.js';
import { startDev } from './dev/start.js';
import { buildSite } from './site/build.js';
import { SITE } from './site/paths.js';
import { serveSite } from './site/server.js';
import { readSources } from './site/sources.js';
import { createWorkshop } from './site/workshop.js';
import { writeSite } from './site/write.js';

const USAGE = `Usage:
  docs build               write the site to packages/docs/site
  docs serve [--port 4020] serve what is there
  docs dev   [--port 4020] build, serve, and do it again whenever the contract, a template or a text changes`;

const PORT = 4020;

async function main(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { port: { type: 'string' } } });
  const port = values.port === undefined ? PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port: expected a number from 0 to 65535, got ${values.port}.`);
  const [command] = positionals;
  if (command === 'build') return build();
  if (command === 'serve') return tell(await serveSite(SITE, { port }));
  if (command === 'dev') return tell(await startDev(port));
  throw new Error(USAGE);
}

async function build(): Promise<void> {
  const coloured = await readColoured();
  await writeSite(SITE, await buildSite(await readSources(), createWorkshop(coloured)));
  await keepColoured(coloured);
}

function tell({ url }: { url: string }): void {
  console.log(`The docs are at ${url}/\nCtrl+C ends it.`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`docs: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
