import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');

/** The examples of a README, compiled. */
export interface Examples {
  /** What the compiler has to say. */
  problems: string;
  files: string[];
  /** A module that puts a mock in the place of the network. */
  network: string;
  remove(): void;
}

/** Compiles the TypeScript examples of a README, after `change`, as a part of the package in `folder`. */
export function compileExamples(folder: string, change: (code: string) => string, file = 'README.md'): Examples {
  // Inside the package, where its name means the package itself.
  mkdirSync(join(folder, 'dist'), { recursive: true });
  const temporary = mkdtempSync(join(folder, 'dist', '.readme-'));
  const readme = readFileSync(join(folder, file), 'utf8');
  const names = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ''], index) => {
    writeFileSync(join(temporary, `example-${index}.ts`), change(code));
    return `example-${index}`;
  });
  const network = join(temporary, 'network.js');
  // Examples with an address of their own go to it.
  writeFileSync(
    network,
    `import { createMock } from '@eflow/mock';
const mock = createMock();
const { fetch } = globalThis;
globalThis.fetch = (url, init) => (new URL(url).hostname === '127.0.0.1' ? fetch : mock.fetch)(url, init);\n`,
  );
  const compilerOptions = { module: 'nodenext', target: 'es2023', strict: true, types: ['node'], skipLibCheck: true };
  const project = join(temporary, 'tsconfig.json');
  writeFileSync(project, JSON.stringify({ compilerOptions, files: names.map((name) => `${name}.ts`) }));
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
  return {
    problems: stdout,
    files: names.map((name) => join(temporary, `${name}.js`)),
    network,
    remove: () => rmSync(temporary, { recursive: true }),
  };
}

/** Runs an example and gives what it prints. */
export async function runExample({ files, network }: Examples, index: number): Promise<string> {
  const env = { EVERFLOW_AFFILIATE_KEY: 'mock-affiliate-key', EVERFLOW_NETWORK_KEY: 'mock-network-key' };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', network, files[index] ?? ''], { env });
  return stdout;
}
