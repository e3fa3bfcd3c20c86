import type { Toolbox } from '@eflow/runtimes';
import type { CacheServer } from './cache-server.js';
import type { Installers } from './installers.js';
import type { Processes } from './processes.js';
import type { Registry } from './registry.js';
import type { User } from './user.js';
import type { WorkingCopy } from './working-copy.js';

/** What the steps share. */
export interface State {
  /** Everything that a step leaves is in here. */
  readonly folder: string;
  readonly toolbox: Toolbox;
  readonly runtimes: Toolbox;
  readonly processes: Processes;
  readonly installers: Installers;
  /** The environment of a maintainer. */
  readonly env: NodeJS.ProcessEnv;
  /** The environment of somebody who has only the registry of the rehearsal. */
  readonly home: NodeJS.ProcessEnv;
  readonly upstream: string;
  readonly registry: Registry;
  readonly cache: CacheServer;
  readonly copy: WorkingCopy;
  /** Who has used version N. */
  readonly user: User;
}
