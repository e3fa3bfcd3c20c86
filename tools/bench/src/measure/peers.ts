import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** Where the programs are that are measured, those of others and ours, and the packages of the others. */
export const peers: string = resolve(import.meta.dirname, '../../peers');

/** What is written while measuring. Below the programs, so that packages are found from there. */
export const generated: string = join(peers, 'generated');

const CONTRACT = '../../../packages/contract/openapi/everflow.json';

/** Installs the others and has their generators make clients of the contract. */
export function preparePeers(): void {
  // No scripts: none of the peers needs one to be measured.
  run('pnpm', 'install', '--ignore-workspace', '--frozen-lockfile', '--ignore-scripts');
  const bin = join(peers, 'node_modules/.bin');
  run(join(bin, 'openapi-typescript'), CONTRACT, '--output', 'generated/openapi-typescript.ts');
  run(
    join(bin, 'openapi-ts'),
    '--input',
    CONTRACT,
    '--output',
    'generated/hey-api',
    '--client',
    '@hey-api/client-fetch',
  );
  run(join(bin, 'orval'), '--config', 'orval.config.mjs');
}

/** What they say goes where it does not mix with the figures. */
function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd: peers, stdio: ['ignore', process.stderr, process.stderr] });
}
