import type { ChangeClass } from './change.js';
import type { Found } from './surface/found.js';

/** What a change is about: what travels, what code is generated from it, or only words. */
export function classify(changes: readonly Found[]): Found[] {
  return changes.map((change) => ({ ...change, class: classOf(change) }));
}

function classOf({ class: found, rule, uses }: Found): ChangeClass {
  // A default of what the server sends changes nothing that is sent.
  if (rule === 'default-changed' && uses.every(({ side }) => side === 'response')) return 'TYPES';
  return found;
}
