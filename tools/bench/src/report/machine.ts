import { existsSync, readFileSync } from 'node:fs';
import { arch, cpus, release, totalmem, type } from 'node:os';

/** What figures depend on, and nothing that says whose machine it is. */
export interface Machine {
  processor: string;
  cores: number;
  /** GiB. */
  memory: number;
  system: string;
  kernel: string;
  node: string;
}

const OS_RELEASE = '/etc/os-release';

export function machine(): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() || arch(),
    cores: processors.length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: (existsSync(OS_RELEASE) ? distribution(readFileSync(OS_RELEASE, 'utf8')) : undefined) ?? type(),
    kernel: `${type()} ${release()} ${arch()}`,
    node: process.version,
  };
}

/** The name that a distribution of Linux gives itself. */
export function distribution(osRelease: string): string | undefined {
  return /^PRETTY_NAME="?([^"\n]+)/m.exec(osRelease)?.[1];
}

export function machineText({ processor, cores, memory, system, kernel, node }: Machine): string {
  return `${processor}, ${cores} cores, ${memory} GiB of memory, ${system} (${kernel}), Node ${node}`;
}
