import { type OperationId, operations } from './generated/operations.js';
import { HttpError } from './http-error.js';

export interface Route {
  id: OperationId;
  /** Parameters in the path, as they were written. */
  path: Record<string, string>;
}

const routes = Object.values(operations).map(({ id, method, pattern }) => ({
  id,
  method,
  pattern: new RegExp(pattern),
}));

/** The operation that a request is for; throws a 404 or a 405 when the contract has none. */
export function route(method: string, pathname: string): Route {
  for (const candidate of routes) {
    const found = candidate.method === method ? candidate.pattern.exec(pathname) : null;
    if (found) return { id: candidate.id, path: decoded(found.groups ?? {}) };
  }
  const candidates = routes.filter(({ pattern }) => pattern.test(pathname));
  if (candidates.length === 0) throw HttpError.because(404, `There is no ${pathname} in the contract.`);
  const allowed = candidates.map((candidate) => candidate.method).join(', ');
  throw HttpError.because(405, `${pathname} takes ${allowed}, not ${method}.`);
}

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]));
  } catch {
    throw HttpError.because(400, '/path: malformed percent-encoding');
  }
}
