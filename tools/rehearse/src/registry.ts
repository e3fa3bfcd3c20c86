import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Toolbox } from '@eflow/runtimes';
import { freePort } from './free-port.js';
import type { Processes } from './processes.js';
import { answerOf } from './wait.js';

/** A registry on this machine, with a storage of its own. */
export interface Registry {
  readonly url: string;
  /** Allows to publish. */
  readonly token: string;
  /** What it has of a package: the digest of each version, and what each tag points to. */
  contents(name: string): Promise<Contents>;
  stop(): Promise<void>;
}

export interface Contents {
  versions: Record<string, string>;
  tags: Record<string, string>;
}

export interface RegistryOptions {
  /** An empty folder. */
  folder: string;
  toolbox: Toolbox;
  processes: Processes;
  env: NodeJS.ProcessEnv;
  /** The registry that has the packages of others. */
  upstream: string;
}

/** Starts Verdaccio. Our packages are only its own; what others have published comes from upstream. */
export async function startRegistry({ folder, toolbox, processes, env, upstream }: RegistryOptions): Promise<Registry> {
  mkdirSync(folder, { recursive: true });
  const config = {
    storage: join(folder, 'storage'),
    auth: { htpasswd: { file: join(folder, 'users') } },
    // With the other kind of token, each request would cost as much as a password.
    security: { api: { legacy: false, jwt: { sign: { expiresIn: '1d' } } } },
    uplinks: { upstream: { url: upstream } },
    packages: {
      '@eflow/*': { access: '$all', publish: '$authenticated' },
      '**': { access: '$all', proxy: 'upstream' },
    },
    web: { enable: false },
    log: { type: 'stdout', format: 'json', level: 'warn' },
  };
  const file = join(folder, 'config.json');
  writeFileSync(file, JSON.stringify(config));
  const address = `127.0.0.1:${await freePort()}`;
  const args = [toolbox.path('verdaccio/bin/verdaccio'), '--listen', address, '--config', file];
  const server = processes.start({ file: toolbox.node, args, cwd: folder, env });
  const url = `http://${address}/`;
  const token = await answerOf('The registry', server, () => login(url));
  return { url, token, contents: (name) => contentsOf(url, name), stop: () => server.kill() };
}

/** Makes a user who may publish, as `npm adduser` does; undefined while nobody answers. */
async function login(url: string): Promise<string | undefined> {
  const body = JSON.stringify({ name: 'rehearsal', password: crypto.randomUUID() });
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(new URL('-/user/org.couchdb.user:rehearsal', url), {
    method: 'PUT',
    headers,
    body,
  }).catch(() => undefined);
  if (response === undefined) return undefined;
  const { token }: { token?: string } = JSON.parse(await response.text());
  if (token === undefined) throw new Error(`The registry does not let anybody in: ${response.status}.`);
  return token;
}

async function contentsOf(url: string, name: string): Promise<Contents> {
  const response = await fetch(new URL(name.replace('/', '%2f'), url));
  if (response.status === 404) return { versions: {}, tags: {} };
  const found: { versions: Record<string, { dist: { integrity: string } }>; 'dist-tags': Record<string, string> } =
    JSON.parse(await response.text());
  const versions = Object.entries(found.versions).map(([version, { dist }]) => [version, dist.integrity]);
  return { versions: Object.fromEntries(versions), tags: found['dist-tags'] };
}
