import { join } from 'node:path';
import {
  consumer,
  createProject,
  nodeChecks,
  type Outcome,
  outcomesOf,
  report,
  runtimeChecks,
  typescriptChecks,
} from '@eflow/runtimes';
import type { State } from './state.js';
import type { WorkingCopy } from './working-copy.js';

/** Installs all packages by npm, and makes the checks of every runtime and every compiler. */
export async function useEverywhere({ folder, copy, installers, home, runtimes }: State): Promise<string> {
  const install = installers.npm.install(specifiers(copy), home);
  const project = await createProject(join(folder, 'npm'), install, consumer, runtimes);
  return passed(await outcomesOf([...runtimeChecks(project, runtimes), ...typescriptChecks(project, runtimes)]));
}

/** Installs all packages by each of the other installers, and runs the program in the Node of this process. */
export async function installByOthers({ folder, copy, installers, home, runtimes }: State): Promise<string> {
  const [major = ''] = process.versions.node.split('.');
  for (const { name, install } of installers.others) {
    const installed = install(specifiers(copy), home);
    const project = await createProject(join(folder, name.replace(' ', '-')), installed, consumer, runtimes);
    const checks = nodeChecks(project, runtimes).filter((check) => check.name.startsWith(`Node ${major}`));
    passed((await outcomesOf(checks)).map((outcome) => ({ ...outcome, name: `${outcome.name}, ${name}` })));
  }
  return installers.others.map(({ name, version }) => `${name} ${version}`).join(', ');
}

function specifiers(copy: WorkingCopy): string[] {
  return copy.published().map(({ name, version }) => `${name}@${version}`);
}

/** Nothing was checked where there are no outcomes. */
function passed(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0 || outcomes.some(({ failure }) => failure !== undefined))
    throw new Error(`\n${report(outcomes)}`);
  return `${outcomes.length} checks`;
}
