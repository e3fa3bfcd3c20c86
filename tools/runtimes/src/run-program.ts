import type { Command } from './command.js';
import { execute } from './command.js';
import { startServers } from './servers.js';
import { judge } from './verdict.js';

/** The variable in which the program finds its settings. */
const VARIABLE = 'RUN';

/** Runs the program of a project against servers of its own, and judges the run from outside. */
export async function runProgram(project: string, command: Omit<Command, 'cwd'>, cors = false): Promise<string> {
  const servers = await startServers(project, cors);
  try {
    const env = { ...command.env, [VARIABLE]: JSON.stringify(servers.settings) };
    const output = await execute({ ...command, env, cwd: project });
    const secrets = Object.values(servers.settings.keys);
    return judge({ output, secrets, strayed: servers.strayed, requests: servers.mock.requests });
  } finally {
    await servers.close();
  }
}
