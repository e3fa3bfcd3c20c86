import { isObject, type JsonObject, objectOf } from '@eflow/pipeline';
import type { Api } from './api.js';
import { MARKER } from './text.js';

export type Posted = 'created' | 'updated' | 'unchanged' | 'not needed';

interface Place {
  /** `owner/name` */
  repository: string;
  number: number;
}

/** Who a workflow's own token writes as. */
const AUTHOR = 'github-actions[bot]';
const PER_PAGE = 100;
const MOST_PAGES = 100;

/** Makes `text` our comment: a new one, unless `createIfNone` is false, or that which is there. No other is touched. */
export async function post(
  api: Api,
  { repository, number }: Place,
  text: string,
  createIfNone: boolean,
): Promise<Posted> {
  const own = await ownComment(api, `/repos/${repository}/issues/${number}/comments`);
  if (own === undefined) {
    if (!createIfNone) return 'not needed';
    await api.request('POST', `/repos/${repository}/issues/${number}/comments`, { body: text });
    return 'created';
  }
  if (own['body'] === text) return 'unchanged';
  await api.request('PATCH', `/repos/${repository}/issues/comments/${Number(own['id'])}`, { body: text });
  return 'updated';
}

async function ownComment(api: Api, path: string): Promise<JsonObject | undefined> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const comments = await api.request('GET', `${path}?per_page=${PER_PAGE}&page=${page}`);
    if (!Array.isArray(comments)) throw new Error(`GitHub gives no list of comments for ${path}.`);
    const own = comments.filter(isObject).find(isOwn);
    if (own || comments.length < PER_PAGE) return own;
  }
  return undefined;
}

/** Anybody can write the marker; nobody else can write as the workflow. */
function isOwn({ user, body }: JsonObject): boolean {
  return objectOf(user)['login'] === AUTHOR && String(body).startsWith(MARKER);
}
