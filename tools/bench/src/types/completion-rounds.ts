import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../measure/statistics.js';
import { complete, type Waits } from './complete.js';
import { SUBJECTS, unfinished } from './completion-programs.js';
import { writeConfig } from './config.js';
import type { LanguageServer } from './language-server/language-server.js';
import { startLsp } from './language-server/lsp.js';
import { startTsserver } from './language-server/tsserver.js';
import { type Contract, programOf, TYPESCRIPT_5, TYPESCRIPT_7 } from './programs.js';

/** How long the names take that an editor suggests. */
export interface CompletionFigures extends Waits {
  name: string;
  server: string;
  operations: number;
}

/** The servers by the version of TypeScript that they are of. */
const SERVERS: Readonly<Record<string, (workspace: string) => Promise<LanguageServer>>> = {
  '5.9.3': () => startTsserver(TYPESCRIPT_5.folder),
  '7.0.2': (workspace) => startLsp(TYPESCRIPT_7.folder, workspace),
};

const ROUNDS = 3;

/** Asks a new server about each program, several times over, one after the other. */
export async function completionRounds(contracts: readonly Contract[]): Promise<CompletionFigures[]> {
  const rounds: CompletionFigures[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const contract of contracts) {
      for (const server of Object.keys(SERVERS)) {
        for (const name of Object.keys(SUBJECTS))
          rounds.push({ name, server, operations: contract.operations, ...(await ask(server, name, contract)) });
      }
    }
  }
  return rounds.slice(0, rounds.length / ROUNDS).map((first) => {
    const same = rounds.filter(
      ({ name, server, operations }) =>
        name === first.name && server === first.server && operations === first.operations,
    );
    const middle = (what: keyof Waits) => median(same.map((waits) => waits[what]));
    return {
      ...first,
      cold: middle('cold'),
      member: middle('member'),
      search: middle('search'),
      create: middle('create'),
    };
  });
}

async function ask(version: string, name: string, contract: Contract): Promise<Waits> {
  const [start, subject] = [SERVERS[version], SUBJECTS[name]];
  if (start === undefined || subject === undefined) throw new Error(`There is no ${name} or no server ${version}.`);
  const program = unfinished(readFileSync(programOf(name), 'utf8'), subject);
  const folder = join(contract.folder, 'completion', name);
  writeConfig(folder, 'program.ts');
  const file = join(folder, 'program.ts');
  writeFileSync(file, program.text);
  const server = await start(folder);
  try {
    return await complete(server, file, program);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${name}, ${contract.operations} operations, TypeScript ${version}: ${message}`, { cause: error });
  } finally {
    await server.stop();
  }
}
