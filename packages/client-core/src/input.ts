import type { Operation } from './operation.js';

/** The parts of a request that an input decides. */
export interface RequestParts {
  /** Address below that of the API, with its query. */
  readonly path: string;
  /** The body in JSON. */
  readonly body: string | undefined;
}

/**
 * Puts the input of an operation where its parts belong: lists in the query repeat the parameter.
 *
 * @throws TypeError for a path parameter that is missing or would change the path, and for a name that the operation does
 * not have.
 */
export function requestParts({ id, path, query, body }: Operation, input: object): RequestParts {
  const rest: Record<string, unknown> = { ...input };
  const take = (name: string): unknown => {
    const value = rest[name];
    delete rest[name];
    return value;
  };
  const search = new URLSearchParams();
  let address = path.replace(/{(\w+)}/g, (_, name: string) => {
    const value = take(name);
    if (!isPathValue(value)) throw new TypeError(`${id}: \`${name}\` cannot be ${value}.`);
    return encodeURIComponent(String(value));
  });
  for (const name of query) for (const item of [take(name) ?? []].flat()) search.append(name, String(item));
  if (String(search)) address += `?${search}`;
  const names = Object.keys(rest);
  const unknown = names.find((name) => !body || (body.as === 'whole' && name !== 'body'));
  if (unknown) throw new TypeError(`${id}: \`${unknown}\` is no parameter.`);
  const content = body?.as === 'whole' ? rest['body'] : rest;
  return { path: address, body: body?.required || names.length ? JSON.stringify(content) : undefined };
}

/** Dots would lead to another path, and nothing to a shorter one. */
function isPathValue(value: unknown): boolean {
  return typeof value === 'string' ? !/^\.{0,2}$/.test(value) : Number.isFinite(value);
}
