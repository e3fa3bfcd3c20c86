import type { Audience, Operation } from './contract.js';
import { keyKinds } from './generated/operations.js';
import { HttpError } from './http-error.js';

/** The API key that the mock accepts for each API. */
export type Keys = Readonly<Record<Audience, string>>;

const AUDIENCES: readonly Audience[] = ['network', 'affiliate'];

/** Whose key a request carries. */
export function keyOf(headers: Headers, keys: Keys): Audience | 'unknown' | undefined {
  const sent = AUDIENCES.map((audience) => headers.get(keyKinds[audience].header)).find((key) => key !== null);
  if (sent === undefined || sent === null || sent === '') return undefined;
  return AUDIENCES.find((audience) => keys[audience] === sent) ?? 'unknown';
}

/** Throws a 401 without a known key, a 403 for a key of the other API. */
export function authenticate(operation: Operation, key: Audience | 'unknown' | undefined): Audience {
  if (key === undefined || key === 'unknown') throw HttpError.documented(401);
  if (key !== operation.audience) throw HttpError.documented(403);
  return key;
}
