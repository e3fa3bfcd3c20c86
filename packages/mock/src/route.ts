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
  const candidates = routes.flatMap((candidate) => {
    const found = candidate.pattern.exec(pathname);
    return found ? [{ ...candidate, groups: found.groups ?? {} }] : [];
  });
  if (candidates.length === 0) throw HttpError.because(404, `There is no ${pathname} in the contract.`);
  const found = candidates.find((candidate) => candidate.method === method);
  if (found) return { id: found.id, path: decoded(found.groups) };
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
