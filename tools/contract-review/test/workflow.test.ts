import { cp, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MARKER } from '../src/comment/text.js';
import { type FakeGitHub, fakeGitHub } from './support/github.js';
import { PULL_REQUESTS } from './support/pull-requests.js';
import { createRepository, type Repository } from './support/repository.js';
import { artifacts, type Outcome, readWorkflow, runJob, type Workflow } from './support/workflow.js';

const TOOL = resolve(import.meta.dirname, '..');
const OURS = 'us/contract';
/** Milliseconds that preparing may take on a busy machine. */
const HOOK = 60_000;

let review: Workflow;
let comment: Workflow;
let main: Repository;
let folder: string;
let github: FakeGitHub;
let runs = 0;

beforeAll(async () => {
  review = (await readWorkflow('contract-review.yml')).workflow;
  comment = (await readWorkflow('contract-review-comment.yml')).workflow;
  main = await createRepository(['network']);
  folder = await mkdtemp(join(tmpdir(), 'workflow-'));
  await main.git('clone', '--quiet', '--bare', main.root, join(folder, 'origin.git'));
}, HOOK);
afterAll(async () => {
  await main.remove();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  github = await fakeGitHub();
  return () => github.close();
});

interface PullRequest {
  number: number;
  head: string;
  sha: string;
  branch: Repository;
}

/** Pushes a branch as GitHub has it for a pull request: its commits, and what its merge would be. */
async function pushed(branch: Repository, number: number, head = OURS): Promise<PullRequest> {
  const origin = join(folder, 'origin.git');
  const merge = await main.branch(`merge-${number}-${runs}`);
  const sha = (await branch.git('rev-parse', 'HEAD')).stdout.trim();
  expect((await merge.git('merge', '--quiet', '--no-ff', '--message', 'Merge', sha)).stderr).toBe('');
  await branch.git('push', '--quiet', '--force', origin, `HEAD:refs/pull/${number}/head`);
  await merge.git('push', '--quiet', '--force', origin, `HEAD:refs/pull/${number}/merge`);
  github.pulls = [
    ...github.pulls.filter((pull) => pull.number !== number),
    { number, state: 'open', head: { sha, repo: { full_name: head } } },
  ];
  return { number, head, sha, branch };
}

/** What actions/checkout leaves: a repository without branches, at the merge. */
async function checkedOut({ number }: PullRequest, at: string, depth: number): Promise<string> {
  const remote = `file://${join(folder, 'origin.git')}`;
  await mkdir(at, { recursive: true });
  const git = async (...args: string[]) =>
    expect({ args, ...(await main.git('-C', at, ...args)) }).toMatchObject({ args, code: 0 });
  const merge = `+refs/pull/${number}/merge:refs/remotes/pull/${number}/merge`;
  const refs = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*', merge] : [`--depth=${depth}`, merge];
  await git('init', '--quiet');
  await git('fetch', '--quiet', '--no-tags', remote, ...refs);
  await git('checkout', '--quiet', '--force', `refs/remotes/pull/${number}/merge`);
  // The workspace is not part of this repository.
  await mkdir(join(at, 'tools'));
  await symlink(TOOL, join(at, 'tools/contract-review'));
  return at;
}

/** The folder and the environment of a job. */
async function jobAt(at: string, event: unknown) {
  const temporary = join(at, 'temporary');
  await mkdir(temporary, { recursive: true });
  await writeFile(join(at, 'event.json'), JSON.stringify(event));
  const env = {
    GITHUB_EVENT_PATH: join(at, 'event.json'),
    GITHUB_REPOSITORY: OURS,
    GITHUB_API_URL: github.url,
    RUNNER_TEMP: temporary,
  };
  return { temporary, env };
}

interface Reviewed extends Outcome {
  pull: PullRequest;
  cwd: string;
  store: string;
}

/** The first workflow. */
async function reviewed(pull: PullRequest, depth?: number): Promise<Reviewed> {
  runs += 1;
  const at = join(folder, `run-${runs}`);
  const store = join(at, 'artifacts');
  const [checkout] = review.jobs['review']?.steps ?? [];
  const cwd = await checkedOut(pull, join(at, 'checkout'), depth ?? Number(checkout?.with?.['fetch-depth'] ?? 1));
  const { temporary, env } = await jobAt(at, { pull_request: { number: pull.number } });
  const outcome = await runJob(review, {
    cwd,
    temporary,
    env: { ...env, GITHUB_BASE_REF: 'main' },
    expressions: {
      'github.event.pull_request.head.repo.full_name == github.repository': String(pull.head === OURS),
      'runner.temp': temporary,
    },
    actions: artifacts(store),
  });
  return { ...outcome, pull, cwd, store };
}

/** The second, with what the first has left. */
async function commented({ pull, cwd, store }: Reviewed): Promise<Outcome> {
  const { temporary, env } = await jobAt(await mkdtemp(join(folder, 'comment-')), {
    workflow_run: { head_sha: pull.sha, head_repository: { full_name: pull.head }, html_url: 'https://ci.test/run/1' },
  });
  return runJob(comment, {
    cwd,
    temporary,
    env,
    expressions: {
      'runner.temp': temporary,
      'github.event.workflow_run.id': '1',
      'github.token': github.token,
    },
    actions: artifacts(store),
  });
}

async function breaking(name: string): Promise<Repository> {
  const branch = await main.branch(name);
  await branch.edit(PULL_REQUESTS.find((known) => known.name === 'new required field')?.edit ?? (() => {}));
  await branch.commit('Another field');
  return branch;
}

describe.sequential('the workflows of a pull request', () => {
  test('comment on it although the gate fails, update the comment when it passes, and touch no other', async () => {
    const others = Array.from({ length: 120 }, (_, index) => ({
      id: index + 1,
      user: { login: index === 3 ? 'somebody' : 'github-actions[bot]' },
      body: index === 3 ? `${MARKER} of my own` : `About something else. ${MARKER}`,
    }));
    github.comments.push(...structuredClone(others));
    const branch = await breaking('gate');
    const first = await reviewed(await pushed(branch, 1));
    expect(first.codes).toMatchObject({ Review: 1 });
    expect(first.output).toContain('npx --yes --prefer-offline pnpm@12.21.0 install --frozen-lockfile\n');
    expect(first.output).toMatch(/^::error file=spec\/components\/schemas\/OfferGroupCreate.yaml,line=\d+,/m);
    expect(first.conclusion).toBe('failure');
    expect(await commented(first)).toMatchObject({ conclusion: 'success', codes: { Comment: 0 } });
    const created = github.comments.slice(120);
    expect(created).toHaveLength(1);
    expect(created[0]?.body).toMatch(/^<!-- contract-review -->\n## Failed: 1 breaking change for 1 operation/);
    expect(created[0]?.body).toContain('[the run](https://ci.test/run/1)');

    expect((await branch.review('--write')).code).toBe(0);
    await branch.commit('Plan the release');
    const second = await reviewed(await pushed(branch, 1));
    expect(second).toMatchObject({ conclusion: 'success', codes: { Review: 0 } });
    await commented(second);
    expect(github.comments.slice(120)).toHaveLength(1);
    expect(github.comments.at(-1)?.body).toContain('## Passed: 1 breaking change');
    expect(github.comments.slice(0, 120)).toEqual(others);
    expect(github.requests.filter((request) => !request.startsWith('GET'))).toEqual([
      'POST /repos/us/contract/issues/1/comments',
      'PATCH /repos/us/contract/issues/comments/1120',
    ]);
  });

  test('fail on a shallow clone, and say what to do', async () => {
    const result = await reviewed(await pushed(await breaking('shallow'), 6), 1);
    expect(result).toMatchObject({ conclusion: 'failure', codes: { Review: 2 } });
    expect((await commented(result)).codes).toMatchObject({ Comment: 0 });
    expect(github.comments[0]?.body).toContain('## The contract could not be compared.');
    expect(github.comments[0]?.body).toContain('(`fetch-depth: 0`)');
  });

  test('bother nobody who changes nothing in the contract', async () => {
    const branch = await main.branch('nothing');
    await branch.write('notes.txt', 'Notes.\n');
    await branch.commit('Notes');
    const result = await reviewed(await pushed(branch, 8));
    expect(result.conclusion).toBe('success');
    expect((await commented(result)).output).toContain('The comment of pull request 8: not needed.');
    expect(github.comments).toEqual([]);
  });
});

describe.sequential('the pull request of a fork', () => {
  let result: Reviewed;
  beforeAll(async () => {
    github = await fakeGitHub();
    result = await reviewed(await pushed(await breaking('fork'), 2, 'somebody/contract'));
    github.close();
  }, HOOK);

  /** What the second workflow does with a copy of the report that `meddle` has changed. */
  async function meddled(meddle: (store: string) => Promise<void>): Promise<Outcome> {
    const { number, sha, head } = result.pull;
    github.pulls.push(
      { number, state: 'open', head: { sha, repo: { full_name: head } } },
      { number: 7, state: 'open', head: { sha: 'f'.repeat(40), repo: { full_name: head } } },
      { number: 9, state: 'open', head: { sha, repo: { full_name: OURS } } },
      { number: 10, state: 'closed', head: { sha, repo: { full_name: head } } },
      { number: 11, state: 'open', head: { sha, repo: null } },
    );
    const store = await mkdtemp(join(folder, 'store-'));
    await cp(result.store, store, { recursive: true });
    await meddle(join(store, 'contract-review'));
    return commented({ ...result, store });
  }

  test('gets its comment', async () => {
    expect(result.codes).toMatchObject({ Review: 1 });
    expect((await meddled(async () => {})).output).toContain('The comment of pull request 2: created.');
    expect(github.comments).toHaveLength(1);
  });

  const numbered = (number: unknown) => (store: string) =>
    writeFile(join(store, 'event.json'), JSON.stringify({ pull_request: { number } }));

  test.for<[string, (store: string) => Promise<void>, string]>([
    ['at another commit', numbered(7), 'Nothing is posted: pull request 7 is not open at'],
    ['of another repository', numbered(9), 'Nothing is posted: pull request 9 is not open at'],
    ['that is closed', numbered(10), 'Nothing is posted: pull request 10 is not open at'],
    ['whose repository is gone', numbered(11), 'Nothing is posted: pull request 11 is not open at'],
    ['that is not there', numbered(12), 'GitHub answers 404 to GET /repos/us/contract/pulls/12: Not Found'],
    ['with a number that is none', numbered('../7'), 'event.json names no pull request.'],
    ['without an event', (store) => rm(join(store, 'event.json')), 'event.json names no pull request.'],
    [
      'with a link to a file of the machine',
      async (store) => {
        await rm(join(store, 'contract-review.json'));
        await symlink('/etc/hostname', join(store, 'contract-review.json'));
      },
      'is no plain file',
    ],
    ['with too much', (store) => truncate(join(store, 'contract-review.json'), 20_000_001), 'is no plain file'],
  ])('gets none for one %s', async ([, meddle, says]) => {
    expect((await meddled(meddle)).output).toContain(says);
    expect(github.comments).toEqual([]);
  });

  test('gets its own words as words', async () => {
    const evil = '</details> <img src=x> @everybody [here](https://evil.test) https://evil.test ``` `a` `` b';
    await meddled(async (store) => {
      const file = join(store, 'contract-review.json');
      const report = JSON.parse(await readFile(file, 'utf8'));
      report.base = evil;
      report.changes[0].reason = evil;
      report.changes[0].place.pointer = `#/components/schemas/${evil.replaceAll('/', '~1')}`;
      await writeFile(file, JSON.stringify(report));
    });
    const { body = '' } = github.comments[0] ?? {};
    const outsideOfCode = body
      .replaceAll(/^( *)(`{3,})[\s\S]*?^ *\2$/gm, '')
      .replaceAll(/(`+)(?!`).+?(?<!`)\1(?!`)/g, '');
    expect(outsideOfCode).toContain('everybody');
    expect(outsideOfCode).not.toMatch(/(?<!\\)<img|(?<!\\)<\/details> |@everybody|(?<!\\)\[here|https:\/\/evil/);
  });

  test('is told when the report is not what its schema says', async () => {
    await meddled((store) => writeFile(join(store, 'contract-review.json'), '{ "gate": "passed" }'));
    expect(github.comments[0]?.body).toContain('## The contract could not be compared.');
    expect(github.comments[0]?.body).toContain('contract-review.json is not what its schema says.');
  });

  test('is told when there is nothing, or too much for a comment', async () => {
    await meddled((store) => rm(join(store, 'contract-review.json')));
    expect(github.comments[0]?.body).toContain('The job ended before there was anything to say.');
    await meddled(async (store) => {
      const file = join(store, 'contract-review.json');
      const report = JSON.parse(await readFile(file, 'utf8'));
      await writeFile(file, JSON.stringify({ ...report, audiences: Array(3000).fill('x'.repeat(30)) }));
    });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('Its report is too long.');
  });
});
