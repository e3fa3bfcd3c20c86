import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Comment {
  id: number;
  user: { login: string };
  body: string;
}

interface Pull {
  number: number;
  state: string;
  head: { sha: string; repo: { full_name: string } | null };
}

export interface FakeGitHub {
  url: string;
  token: string;
  comments: Comment[];
  pulls: Pull[];
  /** Method and path of each request. */
  requests: string[];
  close(): void;
}

/** As much of the API of one repository, `us/contract`, as a comment needs. */
export async function fakeGitHub(): Promise<FakeGitHub> {
  const token = 'token-of-the-run';
  const state: Omit<FakeGitHub, 'url' | 'close'> = { token, comments: [], pulls: [], requests: [] };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    state.requests.push(`${request.method} ${request.url}`);
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    const body = await text(request);
    if (request.headers.authorization !== `Bearer ${token}`) return answer(401, { message: 'Bad credentials' });
    const [, number = ''] = /^\/repos\/us\/contract\/(?:pulls|issues)\/(\d+)/.exec(pathname) ?? [];
    const [, id = ''] = /^\/repos\/us\/contract\/issues\/comments\/(\d+)$/.exec(pathname) ?? [];
    if (request.method === 'GET' && pathname.endsWith(`/pulls/${number}`)) {
      const pull = state.pulls.find((known) => known.number === Number(number));
      return pull ? answer(200, pull) : answer(404, { message: 'Not Found' });
    }
    if (request.method === 'GET' && pathname.endsWith('/comments')) {
      const [size, page] = [Number(searchParams.get('per_page')), Number(searchParams.get('page'))];
      return answer(200, state.comments.slice((page - 1) * size, page * size));
    }
    if (request.method === 'POST' && pathname.endsWith('/comments')) {
      const comment = { id: 1000 + state.comments.length, user: { login: 'github-actions[bot]' }, ...JSON.parse(body) };
      state.comments.push(comment);
      return answer(201, comment);
    }
    const known = state.comments.find((comment) => comment.id === Number(id));
    if (request.method !== 'PATCH' || known === undefined) return answer(404, { message: 'Not Found' });
    return answer(200, Object.assign(known, JSON.parse(body)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // The boundary: a server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, { url: `http://127.0.0.1:${port}`, close: () => void server.close() });
}
