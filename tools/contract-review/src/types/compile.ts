import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run } from '../process.js';

/** What the compiler says about a line: its first sentence, and those that lead from there to the cause. */
export interface Diagnostic {
  file: string;
  line: number;
  message: string;
  details: string[];
}

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');

const OPTIONS = {
  strict: true,
  noEmit: true,
  noErrorTruncation: true,
  // The declarations are generated; only what the program asks of them is in question.
  skipLibCheck: true,
  types: [],
  target: 'es2023',
  lib: ['es2023'],
  module: 'nodenext',
};

/** Compiles the files, written into the empty folder `temporary`. */
export async function compile(files: ReadonlyMap<string, string>, temporary: string): Promise<Diagnostic[]> {
  const all = new Map([
    ...files,
    ['package.json', '{"type":"module"}'],
    ['tsconfig.json', JSON.stringify({ compilerOptions: OPTIONS, include: ['**/program.ts'] })],
  ]);
  for (const [path, text] of all) {
    await mkdir(dirname(join(temporary, path)), { recursive: true });
    await writeFile(join(temporary, path), text);
  }
  const { code, stdout, stderr } = await run(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], {
    cwd: temporary,
  });
  const found = parseDiagnostics(stdout);
  if (code !== 0 && found.length === 0) throw new Error(`tsc failed: ${stderr.trim() || stdout.trim()}`);
  return found;
}

export function parseDiagnostics(text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const line of text.split('\n')) {
    const [, file, number, message] = /^(\S[^(]*)\((\d+),\d+\): error TS\d+: (.*)$/.exec(line) ?? [];
    if (file !== undefined && message !== undefined) found.push({ file, line: Number(number), message, details: [] });
    else if (line.startsWith(' ')) found.at(-1)?.details.push(line.trim());
    else if (/^error TS\d+/.test(line)) throw new Error(`tsc cannot compare the types: ${line}`);
  }
  return found;
}
