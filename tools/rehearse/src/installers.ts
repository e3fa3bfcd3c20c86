import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Install, Toolbox } from '@eflow/runtimes';
import type { Processes } from './processes.js';

interface Installer {
  readonly name: string;
  readonly version: string;
  /** Installs packages, such as `name@1.0.0`, as somebody does who has this home folder. */
  install(packages: readonly string[], env: NodeJS.ProcessEnv): Install;
}

export interface Installers {
  npm: Installer;
  others: readonly Installer[];
}

export function createInstallers(toolbox: Toolbox, processes: Processes): Installers {
  const npm: Installer = {
    name: 'npm',
    version: toolbox.version('npm'),
    install: (packages, env) => async (cwd) => {
      await processes.run({ file: 'npm', args: ['install', '--no-progress', ...packages], cwd, env });
    },
  };
  const pnpm: Installer = {
    name: 'pnpm',
    version: toolbox.version('pnpm'),
    install: (packages, env) => async (cwd) => {
      await processes.run({ file: 'pnpm', args: ['add', '--reporter=append-only', ...packages], cwd, env });
    },
  };
  const classic: Installer = {
    name: 'Yarn classic',
    version: toolbox.version('yarn'),
    install: (packages, env) => async (cwd) => {
      const args = [toolbox.path('yarn/bin/yarn.js'), 'add', '--non-interactive', '--no-progress', ...packages];
      await processes.run({ file: 'node', args, cwd, env });
    },
  };
  const modern: Installer = {
    name: 'Yarn',
    version: toolbox.version('@yarnpkg/cli-dist'),
    install: (packages, env) => async (cwd) => {
      // A lockfile says that the project begins here, and not in a folder above.
      writeFileSync(join(cwd, 'yarn.lock'), '');
      writeFileSync(join(cwd, '.yarnrc.yml'), 'nodeLinker: node-modules\n');
      const args = [toolbox.path('@yarnpkg/cli-dist/bin/yarn.js'), 'add', ...packages];
      await processes.run({ file: 'node', args, cwd, env });
    },
  };
  return { npm, others: [pnpm, classic, modern] };
}
