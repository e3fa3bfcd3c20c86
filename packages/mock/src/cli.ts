import { readFileSync } from 'node:fs';
import { readArguments, USAGE } from './arguments.js';
import { keyKinds, operations } from './generated/operations.js';
import { createMock, type Mock } from './mock.js';
import { startServer } from './server.js';

function welcome({ keys }: Mock, url: string): string {
  return `The mock of Everflow is at ${url}/v1

Key of a network:    ${keys.network}
Key of an affiliate: ${keys.affiliate}

Try it:
  curl -X POST -H "${keyKinds.affiliate.header}: ${keys.affiliate}" "${url}${operations.searchDeals.path}?page_size=2"

Ctrl+C ends it.`;
}

function packageVersion(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}

async function main(args: string[]): Promise<void> {
  const { help, version, port, cors, mock: options } = readArguments(args);
  if (help) return console.log(USAGE);
  if (version) return console.log(packageVersion());
  const mock = createMock(options);
  const server = await startServer(mock, { port, cors });
  const stop = async () => {
    await server.close();
    // Answers that a fault has delayed would keep the process alive.
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(welcome(mock, server.url));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  // One line: some messages of Node have several.
  console.error(`mock: ${message.replaceAll(/\s+/g, ' ').replace(/\.?$/, '.')} See mock --help.`);
  process.exitCode = 2;
}
