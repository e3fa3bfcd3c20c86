import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Compiler } from './check-types.js';
import { AUDIENCES, writeLargeContract } from './large-contract.js';

const packages = resolve(import.meta.dirname, '../../../../packages');
const codegen = fileURLToPath(import.meta.resolve('@eflow/codegen/bin/codegen.js'));

/** Our packages, made of a contract with so many operations and compiled to declarations, as those that are published. */
export function makeLargeClients(folder: string, operations: number, { folder: typescript }: Compiler): void {
  rmSync(folder, { recursive: true, force: true });
  writeLargeContract(join(packages, 'contract/openapi'), join(folder, 'contract/openapi'), operations);
  const contract = join(folder, 'contract');
  copySource('contract', folder);
  run(codegen, contract);
  for (const audience of AUDIENCES) {
    copySource(`${audience}-client`, folder);
    run(codegen, `--${audience}`, join(folder, `${audience}-client`), contract);
  }
  linkPackages(folder);
  for (const name of NAMES) declare(join(folder, name), join(typescript, 'bin/tsc'));
}

const NAMES = ['contract', 'affiliate-client', 'network-client'] as const;

/** What is written by hand in a package: its own folders hold what is generated. */
function copySource(name: string, folder: string): void {
  const from = join(packages, name);
  const to = join(folder, name);
  mkdirSync(join(to, 'src'), { recursive: true });
  cpSync(join(from, 'package.json'), join(to, 'package.json'));
  for (const file of readdirSync(join(from, 'src')))
    if (statSync(join(from, 'src', file)).isFile()) cpSync(join(from, 'src', file), join(to, 'src', file));
}

/** Programs in the folder find what is made, and that finds what the real packages depend on. */
function linkPackages(folder: string): void {
  const links = {
    ...Object.fromEntries(NAMES.map((name) => [`@eflow/${name}`, join(folder, name)])),
    '@eflow/client-core': join(packages, 'client-core'),
    'openapi-fetch': join(packages, 'affiliate-client/node_modules/openapi-fetch'),
  };
  for (const [name, target] of Object.entries(links)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link, 'junction');
  }
  // The programs name the clients of others by a path of the package that they are in.
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', imports: { '#generated/*': './*' } }),
  );
}

/** Writes the declarations of a package. Its source is not checked: a declaration says all that others may know of it. */
function declare(folder: string, tsc: string): void {
  const compilerOptions = {
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'nodenext',
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    declaration: true,
    emitDeclarationOnly: true,
    noCheck: true,
    rootDir: 'src',
    outDir: 'dist',
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
  run(tsc, '-p', folder);
}

function run(program: string, ...args: string[]): void {
  execFileSync(process.execPath, [program, ...args], { stdio: ['ignore', process.stderr, process.stderr] });
}
