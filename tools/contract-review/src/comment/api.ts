import { type JsonObject, objectOf } from '@eflow/pipeline';
import type { Json } from '../change.js';

/** The part of GitHub's API that is needed here. */
export interface Api {
  request(method: 'GET' | 'POST' | 'PATCH', path: string, body?: JsonObject): Promise<Json>;
}

const LONGEST_WAIT = 30_000;

/** `url` and `token` as a workflow gets them. The token goes nowhere but there. */
export function apiAt(url: string, token: string): Api {
  return {
    async request(method, path, body) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          Accept: 'application/vnd.github+json',
          Authorization: `Bearer ${token}`,
          'User-Agent': 'contract-review',
          'X-GitHub-Api-Version': '2022-11-28',
        },
        redirect: 'error',
        signal: AbortSignal.timeout(LONGEST_WAIT),
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`GitHub answers ${response.status} to ${method} ${path}: ${messageIn(text)}`);
      return JSON.parse(text);
    },
  };
}

function messageIn(text: string): string {
  try {
    return String(objectOf(JSON.parse(text))['message']);
  } catch {
    return text.slice(0, 200);
  }
}
