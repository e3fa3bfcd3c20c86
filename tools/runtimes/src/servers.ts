import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FaultRule, Mock } from '@eflow/mock';
import { serve } from 'srvx/node';
import type { Settings } from './settings.js';

/** The servers that one run of the program talks to. */
export interface Servers {
  settings: Settings;
  /** The mock that behaves. */
  mock: Mock;
  /** The requests that came to the place where redirects point; there must be none. */
  strayed: readonly string[];
  close(): Promise<void>;
}

/** Milliseconds; much longer than the program waits for such an answer. */
const SLOW = 10_000;

/** Starts them with the mock that is installed in the project. */
export async function startServers(project: string, cors: boolean): Promise<Servers> {
  const { resolve } = createRequire(join(project, 'package.json'));
  const { createMock }: typeof import('@eflow/mock') = await import(pathToFileURL(resolve('@eflow/mock')).href);
  const { startServer }: typeof import('@eflow/mock/server') = await import(
    pathToFileURL(resolve('@eflow/mock/server')).href
  );
  // Unlike any other text, so that they are found wherever they come out.
  const keys = { affiliate: `affiliate-${randomUUID()}`, network: `network-${randomUUID()}` };
  const strayed: string[] = [];
  const elsewhere = serve({
    port: 0,
    hostname: '127.0.0.1',
    silent: true,
    gracefulShutdown: false,
    fetch(request) {
      const withKey = [...request.headers].find(([, value]) => Object.values<string>(keys).includes(value));
      strayed.push(`${request.method} with ${withKey ? `the key in ${withKey[0]}` : 'no key'}`);
      return new Response('{}', {
        headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' },
      });
    },
  });
  await elsewhere.ready();
  const start = async (...faults: FaultRule[]) => {
    const mock = createMock({ size: 20, keys, faults });
    return { mock, server: await startServer(mock, { port: 0, cors }) };
  };
  const api = await start();
  const slow = await start({ fault: { kind: 'delay', milliseconds: SLOW } });
  const to = `${elsewhere.url}deals`;
  const redirecting = await start(
    { operation: 'listOfferDeals', fault: { kind: 'redirect', to, status: 302 } },
    // Whoever follows this one sends the body again, too.
    { operation: 'searchDeals', fault: { kind: 'redirect', to, status: 308 } },
  );
  const truncating = await start({ fault: { kind: 'truncated-body' } });
  const all = [api, slow, redirecting, truncating].map(({ server }) => server);
  return {
    settings: {
      urls: {
        api: api.server.url,
        slow: slow.server.url,
        redirecting: redirecting.server.url,
        truncating: truncating.server.url,
      },
      keys: { ...keys, wrong: `wrong-${randomUUID()}` },
    },
    mock: api.mock,
    strayed,
    async close() {
      await Promise.all([elsewhere.close(true), ...all.map((server) => server.close())]);
    },
  };
}
