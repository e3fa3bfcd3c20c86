import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Toolbox, typescriptVersions } from '@eflow/runtimes';
import { type CompilerError, compilerErrors } from './expected-errors.js';
import type { Installers } from './installers.js';
import type { Processes } from './processes.js';
import { answerOf } from './wait.js';

/** The program that the user has written, and never touches again. */
export const PROGRAM: string = resolve(import.meta.dirname, '../consumer/program.ts');

const PACKAGES = ['@eflow/affiliate-client', '@eflow/network-client', '@eflow/contract'];

/** Somebody who has a project. */
export interface User {
  /** Installs these versions or tags of our packages. */
  install(version: string): Promise<void>;
  /** Does what `npm update` does. */
  update(): Promise<void>;
  /** The version of an installed package. */
  versionOf(name: string): string;
  /** Whether the installed types of the contract have this name. */
  knows(name: string): boolean;
  /** The errors of the program with each compiler, by its version. */
  compile(): Promise<Record<string, CompilerError[]>>;
  /** Compiles and runs the program against the mock of this version, which comes from the registry, too. */
  run(version: string): Promise<string>;
}

export interface UserOptions {
  folder: string;
  processes: Processes;
  installers: Installers;
  runtimes: Toolbox;
  env: NodeJS.ProcessEnv;
}

export function createUser({ folder, processes, installers, runtimes, env }: UserOptions): User {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'user', private: true, type: 'module' }));
  copyFileSync(PROGRAM, join(folder, 'program.ts'));
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    lib: ['es2022'],
    types: ['node'],
    typeRoots: [runtimes.path('@types')],
    strict: true,
    outDir: 'out',
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  const tsc = (version: string, ...args: string[]) =>
    processes.start({
      file: runtimes.node,
      args: [runtimes.path(`typescript${version}/bin/tsc`), '--project', '.', '--pretty', 'false', ...args],
      cwd: folder,
      env,
    });
  return {
    async install(version) {
      const packages = PACKAGES.map((name) => `${name}@${version}`);
      await installers.npm.install(packages, env)(folder);
    },
    async update() {
      await processes.run({ file: 'npm', args: ['update'], cwd: folder, env });
    },
    versionOf: (name) => JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version,
    knows(name) {
      const types = join(folder, 'node_modules/@eflow/contract/dist');
      const files = readdirSync(types, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.d.ts'));
      return files.some((file) => new RegExp(`\\b${name}\\b`).test(readFileSync(join(types, file), 'utf8')));
    },
    async compile() {
      const found = typescriptVersions.map(async (version) => {
        const compiler = tsc(version, '--noEmit');
        const code = await compiler.ended;
        const errors = compilerErrors(compiler.output(), 'program.ts');
        if ((code === 0) !== (errors.length === 0))
          throw new Error(`TypeScript ${version} ended with ${code}:\n${compiler.output()}`);
        return [version, errors] as const;
      });
      return Object.fromEntries(await Promise.all(found));
    },
    async run(version) {
      const compiler = tsc('7.0');
      if ((await compiler.ended) !== 0) throw new Error(`The program does not compile:\n${compiler.output()}`);
      const args = ['--yes', `@eflow/mock@${version}`, '--port', '0'];
      const mock = processes.start({ file: 'npx', args, cwd: folder, env });
      try {
        const url = await answerOf('The mock', mock, () => /is at (http:\S+?)\/v1/.exec(mock.output())?.[1]);
        return await processes.run({
          file: 'node',
          args: ['out/program.js'],
          cwd: folder,
          env: { ...env, MOCK_URL: url },
        });
      } finally {
        await mock.kill();
      }
    },
  };
}
