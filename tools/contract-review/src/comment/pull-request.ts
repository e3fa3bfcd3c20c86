import { type JsonObject, objectOf } from '@eflow/pipeline';
import type { Api } from './api.js';

/** The run that made the report, as GitHub itself tells it. */
export interface Run {
  /** `owner/name` of the repository that the comment goes to. */
  repository: string;
  /** The commit, and the repository, that the branch of the pull request is at. */
  sha: string;
  head: string;
  url: string;
}

export function runOf(event: JsonObject, repository: string): Run {
  const run = objectOf(event['workflow_run']);
  const [sha, head, url] = [run['head_sha'], objectOf(run['head_repository'])['full_name'], run['html_url']];
  if (typeof sha !== 'string' || typeof head !== 'string' || typeof url !== 'string')
    throw new Error('The event names no run: this program is for workflows that start on `workflow_run`.');
  return { repository, sha, head, url };
}

/**
 * Whether the report is about this pull request. Its number comes from a job that ran the code of the pull request, so
 * it could be that of another: the commit and the repository of its branch must be those of the run.
 */
export async function isAbout(api: Api, { repository, sha, head }: Run, number: number): Promise<boolean> {
  const pull = objectOf(await api.request('GET', `/repos/${repository}/pulls/${number}`));
  const branch = objectOf(pull['head']);
  return pull['state'] === 'open' && branch['sha'] === sha && objectOf(branch['repo'])['full_name'] === head;
}
