import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runFile } from './package.js';
import { compilers } from './project.js';

const WORKSPACE = fileURLToPath(new URL('../../../../', import.meta.url));
const CONTRACT = join(WORKSPACE, 'packages/contract');
const MODULES = join(WORKSPACE, 'packages/affiliate-client/node_modules');

/** Generated clients in a temporary folder, each beside the contract package that it is for. */
export class ClientProject {
  private readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<ClientProject> {
    const project = new ClientProject(await realpath(await mkdtemp(join(tmpdir(), 'codegen-'))));
    const tsconfig = {
      extends: join(WORKSPACE, '.config/tsconfig.json'),
      compilerOptions: { lib: ['es2023', 'dom', 'dom.iterable'], noEmit: true },
      include: ['clients', 'contracts'],
    };
    await project.write('tsconfig.json', JSON.stringify(tsconfig));
    for (const name of ['@eflow/client-core', 'openapi-fetch'])
      await project.link(`node_modules/${name}`, await realpath(join(MODULES, name)));
    return project;
  }

  /** Adds a client and its contract. */
  async add(name: string, client: ReadonlyMap<string, string>, contract: ReadonlyMap<string, string>): Promise<void> {
    const package_ = {
      name: '@eflow/contract',
      type: 'module',
      exports: { '.': './src/index.ts', './enums': './src/generated/enums.ts', './*': './src/*.ts' },
    };
    await this.write(`contracts/${name}/package.json`, JSON.stringify(package_));
    await cp(join(CONTRACT, 'src'), join(this.folder, 'contracts', name, 'src'), {
      recursive: true,
      filter: (source) => !source.endsWith('generated'),
    });
    for (const [path, text] of contract) await this.write(`contracts/${name}/${path}`, text);
    await this.write(`clients/${name}/package.json`, '{ "type": "module" }');
    await this.link(`clients/${name}/node_modules/@eflow/contract`, join(this.folder, 'contracts', name));
    for (const [path, text] of client) await this.write(`clients/${name}/${path}`, text);
  }

  /** What the compiler says, which is nothing when all is well. */
  async compile(compiler: string): Promise<string> {
    const { stdout, stderr } = await runFile(compilers[compiler] ?? '', ['-p', this.folder]);
    return stdout + stderr;
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  private async write(path: string, text: string): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  private async link(path: string, target: string): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await symlink(target, join(this.folder, path), 'junction');
  }
}
