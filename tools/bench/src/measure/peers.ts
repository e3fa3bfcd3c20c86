import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the programs are that are measured, those of others and ours, and the packages of the others. */
export const peers: string = resolve(import.meta.dirname, '../../peers');

/** What is written while measuring. Below the programs, so that packages are found from there. */
export const generated: string = join(peers, 'generated');

const CONTRACT = '../../../packages/contract/openapi/everflow.json';

/** Installs the others and has their generators make clients of the contract. */
export function preparePeers(): void {
  installPeers();
  generateTypes(CONTRACT, generated);
  run(bin('orval'), '--config', 'orval.config.mjs');
}

export function installPeers(): void {
  // No scripts: none of the peers needs one to be measured.
  run('pnpm', 'install', '--ignore-workspace', '--frozen-lockfile', '--ignore-scripts');
}

/** Has the generators of the others make clients of another contract, in a folder below that of all that is generated. */
export function generatePeers(contract: string, folder: string): void {
  generateTypes(contract, folder);
  const input = { target: contract };
  const output = { client: 'fetch', target: join(folder, 'orval/everflow.ts'), baseUrl: 'https://api.eflow.team' };
  const config = join(folder, 'orval.config.mjs');
  writeFileSync(config, `export default ${JSON.stringify({ everflow: { input, output } })};\n`);
  run(bin('orval'), '--config', config);
}

function generateTypes(contract: string, folder: string): void {
  run(bin('openapi-typescript'), contract, '--output', join(folder, 'openapi-typescript.ts'));
  const output = join(folder, 'hey-api');
  run(bin('openapi-ts'), '--input', contract, '--output', output, '--client', '@hey-api/client-fetch');
}

const bin = (name: string): string => join(peers, 'node_modules/.bin', name);

/** What they say goes where it does not mix with the figures. */
function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd: peers, stdio: ['ignore', process.stderr, process.stderr] });
}
