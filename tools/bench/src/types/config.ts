import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the programs are checked, and how an editor sees them. */
const OPTIONS = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
  module: 'nodenext',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Writes the configuration of a program into a folder and gives its path. */
export function writeConfig(folder: string, program: string): string {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ compilerOptions: OPTIONS, files: [program] }));
  return config;
}
