import { readFile } from 'node:fs/promises';
import { isObject } from '@eflow/pipeline';
import { apiAt } from './comment/api.js';
import { readHandOver } from './comment/hand-over.js';
import { post } from './comment/post.js';
import { isAbout, runOf } from './comment/pull-request.js';
import { commentOf } from './comment/text.js';

const USAGE = `Usage: contract-review-comment <folder>

Posts what contract-review --save <folder> left as one comment of the pull request, or updates that comment.
For a workflow that starts on workflow_run: takes GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_EVENT_PATH and
GITHUB_TOKEN from the environment, and the number of the pull request from event.json in the folder.`;

async function main(args: string[]): Promise<string> {
  const [folder, ...more] = args;
  if (folder === undefined || folder.startsWith('-') || more.length > 0) throw new Error(USAGE);
  const repository = given('GITHUB_REPOSITORY');
  const event: unknown = JSON.parse(await readFile(given('GITHUB_EVENT_PATH'), 'utf8'));
  const run = runOf(isObject(event) ? event : {}, repository);
  const api = apiAt(given('GITHUB_API_URL'), given('GITHUB_TOKEN'));
  const handOver = await readHandOver(folder);
  const { number, outcome } = handOver;
  if (!(await isAbout(api, run, number)))
    return `Nothing is posted: pull request ${number} is not open at ${run.sha.slice(0, 12)} of ${run.head}.`;
  // Who changes nothing in the contract is not bothered.
  const says = 'failure' in outcome || outcome.review.changes.length > 0 || outcome.review.unused.length > 0;
  return `The comment of pull request ${number}: ${await post(api, { repository, number }, commentOf(handOver, run), says)}.`;
}

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set.\n\n${USAGE}`);
  return value;
}

try {
  console.log(await main(process.argv.slice(2)));
} catch (error) {
  console.error(`contract-review-comment: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
