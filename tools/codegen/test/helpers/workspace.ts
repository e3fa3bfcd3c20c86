import { cpSync, existsSync, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Run, runFile } from './package.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Packages of which the copy has the sources, without anything that is generated or built. */
const COPIED = ['contract', 'mock', 'affiliate-client'];

/** What the copied packages import, and a package that has it. Nothing here depends on the contract. */
const LINKED = {
  '@eflow/client-core': 'affiliate-client',
  '@types/node': 'mock',
  msw: 'mock',
  'openapi-fetch': 'affiliate-client',
  srvx: 'mock',
};

/** A copy of a part of the workspace in a temporary folder; it goes when it is disposed of. */
export class Workspace implements AsyncDisposable {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<Workspace> {
    const workspace = new Workspace(realpathSync(await mkdtemp(join(tmpdir(), 'workspace-'))));
    cpSync(join(ROOT, '.config'), workspace.path('.config'), { recursive: true });
    await writeFile(workspace.path('package.json'), '{ "type": "module" }');
    for (const name of COPIED) {
      const from = join(ROOT, 'packages', name);
      for (const part of ['package.json', 'tsconfig.json', 'src'])
        cpSync(join(from, part), workspace.path('packages', name, part), {
          recursive: true,
          filter: (source) => !source.endsWith('generated'),
        });
      await workspace.link(`@eflow/${name}`, workspace.path('packages', name));
    }
    for (const [name, owner] of Object.entries(LINKED))
      await workspace.link(name, join(ROOT, 'packages', owner, 'node_modules', name));
    return workspace;
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  package(name: string): string {
    return this.path('packages', name);
  }

  private async link(name: string, target: string): Promise<void> {
    if (!existsSync(target)) throw new Error(`${target} is not there.`);
    const path = this.path('node_modules', name);
    await mkdir(dirname(path), { recursive: true });
    await symlink(realpathSync(target), path, 'junction');
  }

  /** Compiles a folder; gives what the compiler has to say. */
  async compile(folder: string): Promise<string> {
    const { stdout, stderr } = await runFile(join(ROOT, 'node_modules/typescript/bin/tsc'), ['-p', folder]);
    return stdout + stderr;
  }

  /** Runs `pipeline`. */
  pipeline(...args: string[]): Promise<Run> {
    return runFile(join(ROOT, 'tools/pipeline/bin/pipeline.js'), args);
  }

  /** Runs a module of the copy. */
  run(...parts: string[]): Promise<Run> {
    return runFile(this.path(...parts), []);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
