import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { openRuntimes, openToolbox } from '@eflow/runtimes';
import { startCacheServer } from './cache-server.js';
import { environment } from './environment.js';
import { createHome } from './home.js';
import { createInstallers } from './installers.js';
import type { Processes } from './processes.js';
import { startRegistry } from './registry.js';
import type { State } from './state.js';
import { timed } from './steps.js';
import { createUser } from './user.js';
import { createWorkingCopy } from './working-copy.js';

const ROOT = resolve(import.meta.dirname, '../../..');

/** All that the steps need: tools, servers, and a copy of the repository that is built. */
export async function prepare(folder: string, processes: Processes, log: (line: string) => void): Promise<State> {
  // Asked before anything is changed: where this machine gets the packages of others.
  const upstream = execFileSync('npm', ['config', 'get', 'registry'], { cwd: ROOT, encoding: 'utf8' }).trim();
  const { toolbox, runtimes } = await timed('tools', 'install the tools and runtimes', log, async () => ({
    toolbox: openToolbox(resolve(import.meta.dirname, '../toolbox')),
    runtimes: openRuntimes(),
    words: 'outside of the repository',
  }));
  const env = environment(toolbox.path('.bin'));
  const { registry, cache } = await timed('servers', 'start a registry and a cache', log, async () => {
    const started = await startRegistry({ folder: join(folder, 'registry'), toolbox, processes, env, upstream });
    const server = await startCacheServer(join(folder, 'cache'), toolbox, processes, env);
    return { registry: started, cache: server, words: 'bound to this machine' };
  });
  const { copy } = await timed('copy', 'copy the working tree, install and build', log, async () => {
    const withCache = environment(toolbox.path('.bin'), cache.env);
    const made = await createWorkingCopy(ROOT, join(folder, 'clone'), processes, withCache);
    await made.pnpm('install', '--frozen-lockfile', '--prefer-offline');
    await made.turbo(['build']);
    return { copy: made, words: `${made.published().length} packages` };
  });
  const home = createHome(join(folder, 'home'), registry.url, registry.token, toolbox.path('.bin'));
  const installers = createInstallers(toolbox, processes);
  const user = createUser({ folder: join(folder, 'user'), processes, installers, runtimes, env: home });
  return { folder, toolbox, runtimes, processes, installers, env, home, upstream, registry, cache, copy, user };
}
