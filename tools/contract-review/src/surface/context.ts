import type { Policy } from '../policy.js';
import type { Documents } from './document.js';
import type { Found, SchemaPlace } from './found.js';

export interface Context extends Documents {
  policy: Policy;
}

/** What a comparison hands out: a change, or two schemas that are still to be compared. */
export type Finding = Found | SchemaPlace;

export function isPlace(finding: Finding): finding is SchemaPlace {
  return 'use' in finding;
}
