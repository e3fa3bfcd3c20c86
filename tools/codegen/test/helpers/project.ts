import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const WORKSPACE = new URL('../../../../', import.meta.url);
const CONTRACT = new URL('packages/contract/src/', WORKSPACE);

/** The compiler of the workspace, and the one that generates. */
export const compilers: Record<string, string> = {
  'TypeScript 7': fileURLToPath(new URL('node_modules/typescript/bin/tsc', WORKSPACE)),
  'TypeScript 5': fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url)),
};

/** Generated modules in a temporary folder, beside the hand-written ones of the contract package that they import. */
export class Project {
  private readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<Project> {
    const folder = await mkdtemp(join(tmpdir(), 'codegen-'));
    for (const file of ['validator.ts', 'issue.ts']) await cp(new URL(file, CONTRACT), join(folder, 'src', file));
    const tsconfig = {
      extends: fileURLToPath(new URL('.config/tsconfig.json', WORKSPACE)),
      compilerOptions: { rootDir: 'src', outDir: 'dist' },
      include: ['src'],
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    return new Project(folder);
  }

  /** Writes modules of the contract package into `src/<name>`, where they stand to validator.ts as they do in the package. */
  async add(name: string, files: ReadonlyMap<string, string>): Promise<void> {
    for (const [path, text] of files) {
      if (!path.startsWith('src/generated/')) continue;
      const place = (root: string) => join(this.folder, path.replace('src/generated/', `${root}/${name}/`));
      // JavaScript is published as it is generated.
      for (const file of path.endsWith('.js') ? [place('src'), place('dist')] : [place('src')]) {
        await mkdir(dirname(file), { recursive: true });
        // What is too long to be checked in a large contract is checked here.
        await writeFile(file, text.replace(/^\/\/ @ts-nocheck.*\n/, ''));
      }
    }
  }

  /** What the compiler says, which is nothing when all is well. */
  async compile(compiler: string, ...options: string[]): Promise<string> {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [
        compilers[compiler] ?? '',
        '-p',
        this.folder,
        ...options,
      ]);
      return stdout;
    } catch (error) {
      return error instanceof Error && 'stdout' in error && error.stdout ? String(error.stdout) : String(error);
    }
  }

  /** A compiled module. */
  import(name: string, module: string): Promise<Record<string, unknown>> {
    return import(pathToFileURL(join(this.folder, 'dist', name, `${module}.js`)).href);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}
