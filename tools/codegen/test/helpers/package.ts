import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../bin/codegen.js', import.meta.url));

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

export function runCli(args: string[], options: RunOptions = {}): Promise<Run> {
  return runFile(CLI, args, options);
}

/** Runs a JavaScript file. */
export function runFile(file: string, args: string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** A temporary folder of a package that has nothing but its bundles; it goes when it is disposed of. */
export class Package implements AsyncDisposable {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(bundle: string): Promise<Package> {
    const created = new Package(await mkdtemp(join(tmpdir(), 'codegen-')));
    for (const audience of ['everflow', 'network', 'affiliate'])
      await created.write(`openapi/${audience}.json`, bundle);
    return created;
  }

  async write(path: string, text: string): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  generate(env?: NodeJS.ProcessEnv): Promise<Run> {
    return runCli([this.folder], { cwd: this.folder, env: { ...process.env, ...env } });
  }

  /** The text of each file but the bundles, by path. */
  async files(): Promise<Map<string, string>> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(this.folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((path) => !path.startsWith('openapi/'));
    return new Map(
      await Promise.all(
        paths.sort().map(async (path) => [path, await readFile(join(this.folder, path), 'utf8')] as const),
      ),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
