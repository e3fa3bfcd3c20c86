import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { environment } from '../../src/environment.js';
import type { Processes } from '../../src/processes.js';
import { createWorkingCopy, type WorkingCopy } from '../../src/working-copy.js';

const ROOT = resolve(import.meta.dirname, '../../../..');

const TASKS = [
  ...['drift', 'lint', 'bundle', 'generate', 'generate:check', 'build'],
  ...['//#types', '//#reports', '//#reports:check', 'docs', 'typecheck', 'test'],
];

interface Task {
  taskId: string;
  hash: string;
  command: string;
  dependencies: string[];
}

interface Effect {
  /** Tasks that run again because of what they read themselves. */
  causes: string[];
  /** All tasks that run again. */
  tasks: string[];
}

/** A copy of the repository that can be asked which tasks would run again. */
export interface Tasks {
  copy: WorkingCopy;
  /** What an edit of one file does; the file is as before afterwards. */
  effectOf(path: string, edit?: (text: string) => string): Promise<Effect>;
  /** The packages whose tasks `--affected` takes. */
  affected(): Promise<string[]>;
}

export async function openTasks(folder: string, processes: Processes): Promise<Tasks> {
  const env = environment(join(ROOT, 'node_modules/.bin'));
  const copy = await createWorkingCopy(ROOT, folder, processes, env);
  const dry = async (...args: string[]): Promise<Task[]> => {
    const run = processes.start({ file: 'turbo', args: ['run', ...args, '--dry=json'], cwd: folder, env });
    if ((await run.ended) !== 0) throw new Error(run.output());
    // Above the JSON, turbo says that it is not installed in the copy.
    return JSON.parse(run.output().slice(run.output().indexOf('{\n'))).tasks;
  };
  const before = new Map((await dry(...TASKS)).map((task) => [task.taskId, task.hash]));
  return {
    copy,
    async effectOf(path, edit = (text) => `${text}\n`) {
      const file = join(folder, path);
      const text = readFileSync(file, 'utf8');
      if (edit(text) === text) throw new Error(`Nothing is edited in ${path}.`);
      writeFileSync(file, edit(text));
      try {
        return effect(await dry(...TASKS), before);
      } finally {
        writeFileSync(file, text);
      }
    },
    async affected() {
      const tasks = await dry('build', '--affected');
      return [...new Set(tasks.filter(isReal).map(({ taskId }) => taskId.replace(/#.*/, '')))].sort();
    },
  };
}

/** Turbo also names tasks that a package has no command for. */
const isReal = ({ command }: Task): boolean => command !== '<NONEXISTENT>';

function effect(after: readonly Task[], before: ReadonlyMap<string, string>): Effect {
  const changed = after.filter(({ taskId, hash }) => before.get(taskId) !== hash);
  const names = new Set(changed.map(({ taskId }) => taskId));
  const needed = new Set(changed.filter(isReal).flatMap(({ dependencies }) => dependencies));
  return {
    // One without a command counts where others run again because of it.
    causes: changed
      .filter((task) => isReal(task) || needed.has(task.taskId))
      .filter(({ dependencies }) => !dependencies.some((name) => names.has(name)))
      .map(({ taskId }) => taskId)
      .sort(),
    tasks: changed
      .filter(isReal)
      .map(({ taskId }) => taskId)
      .sort(),
  };
}
