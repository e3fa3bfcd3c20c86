import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Toolbox } from '@eflow/runtimes';
import { freePort } from './free-port.js';
import type { Processes } from './processes.js';
import { answerOf } from './wait.js';

/** A remote cache for turbo on this machine. */
export interface CacheServer {
  /** Makes turbo use it. */
  readonly env: NodeJS.ProcessEnv;
}

export async function startCacheServer(
  folder: string,
  toolbox: Toolbox,
  processes: Processes,
  env: NodeJS.ProcessEnv,
): Promise<CacheServer> {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const token = randomBytes(24).toString('hex');
  const settings = {
    HOST: '127.0.0.1',
    PORT: String(port),
    TURBO_TOKEN: token,
    STORAGE_PROVIDER: 'local',
    STORAGE_PATH: folder,
    STORAGE_PATH_USE_TMP_FOLDER: 'false',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  };
  const server = processes.start({
    file: toolbox.node,
    args: [toolbox.path('turborepo-remote-cache/dist/cli.js')],
    cwd: folder,
    env: { ...env, ...settings },
  });
  const url = `http://127.0.0.1:${port}`;
  const status = () => fetch(`${url}/v8/artifacts/status`, { headers: { Authorization: `Bearer ${token}` } });
  await answerOf('The cache', server, async () => {
    const response = await status().catch(() => undefined);
    return response?.ok ? true : undefined;
  });
  return { env: { TURBO_API: url, TURBO_TOKEN: token, TURBO_TEAM: 'team_rehearsal' } };
}
