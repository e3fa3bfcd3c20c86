import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Run, runMeasured } from '../measure/run-measured.js';

const PACKAGES = resolve(import.meta.dirname, '../../../../packages');
const pipeline = join(dirname(fileURLToPath(import.meta.resolve('@eflow/pipeline'))), '../bin/pipeline.js');
const codegen = fileURLToPath(import.meta.resolve('@eflow/codegen/bin/codegen.js'));
const tsc = join(dirname(fileURLToPath(import.meta.resolve('typescript/package.json'))), 'bin/tsc');

/** What `npm start` does to a description, step by step, each in processes of its own. */
export const STAGES = ['lint and bundle', 'generate', 'compile'] as const;
export type Stage = (typeof STAGES)[number];

const GENERATED = ['contract', 'mock', 'affiliate-client', 'network-client'] as const;
const COMPILED = ['contract', 'affiliate-client', 'network-client'] as const;

/** Takes a description that `writeLargeSpec` has written through all stages. */
export async function runStages(folder: string): Promise<Record<Stage, Run>> {
  prepare(folder);
  return {
    'lint and bundle': await node(folder, pipeline, 'bundle', 'spec', 'contract'),
    generate: together(await inTurn(GENERATED, (name) => node(folder, codegen, ...target(name), 'contract'))),
    compile: together(await inTurn(COMPILED, (name) => node(join(folder, name), tsc, '-p', '.'))),
  };
}

/** The arguments that name the package that is generated into; the contract's own are generated without any. */
function target(name: (typeof GENERATED)[number]): string[] {
  return name === 'contract' ? [] : [`--${name.replace('-client', '')}`, name];
}

/** What is written by hand in the packages, and where each finds the others. */
function prepare(folder: string): void {
  for (const name of GENERATED) {
    const source = join(PACKAGES, name, 'src');
    for (const file of readdirSync(source, { withFileTypes: true }))
      if (file.isFile()) cpSync(join(source, file.name), join(folder, name, 'src', file.name));
    cpSync(join(PACKAGES, name, 'package.json'), join(folder, name, 'package.json'));
    writeFileSync(join(folder, name, 'tsconfig.json'), JSON.stringify(CONFIG));
  }
  const links = {
    '@eflow/contract': join(folder, 'contract'),
    '@eflow/client-core': join(PACKAGES, 'client-core'),
    'openapi-fetch': join(PACKAGES, 'affiliate-client/node_modules/openapi-fetch'),
    '@standard-schema/spec': join(PACKAGES, 'contract/node_modules/@standard-schema/spec'),
  };
  for (const [name, to] of Object.entries(links)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(to, link, 'junction');
  }
}

/** As our packages are compiled; of the libraries' declarations nothing is measured. */
const CONFIG = {
  extends: join(PACKAGES, '../.config/tsconfig.json'),
  compilerOptions: { lib: ['es2023', 'dom', 'dom.iterable'], skipLibCheck: true, rootDir: 'src', outDir: 'dist' },
  include: ['src'],
};

function node(cwd: string, program: string, ...args: string[]): Promise<Run> {
  return runMeasured(process.execPath, [program, ...args], { cwd, codes: [0] });
}

async function inTurn<Name>(names: readonly Name[], run: (name: Name) => Promise<Run>): Promise<Run[]> {
  const runs: Run[] = [];
  for (const name of names) runs.push(await run(name));
  return runs;
}

/** Runs one after the other as one. */
function together(runs: readonly Run[]): Run {
  return {
    seconds: runs.reduce((sum, { seconds }) => sum + seconds, 0),
    peak: Math.max(...runs.map(({ peak }) => peak)),
  };
}
