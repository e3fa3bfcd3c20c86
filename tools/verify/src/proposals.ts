import type { Decision } from '@eflow/parity';
import { stringify } from 'yaml';
import type { Difference } from './differences.js';

/** What a difference means for the register of decisions. */
export interface Proposal {
  /** The record that speaks of the place, if there is one. */
  decision: string | undefined;
  status: 'settled' | 'open';
  place: string;
  found: string;
}

/** Proposes a change of the register for each difference: to settle the record that speaks of it, or to open one. */
export function proposals(differences: readonly Difference[], decisions: readonly Decision[]): Proposal[] {
  return differences.map(({ place, operation, status, message, seen, kind }) => {
    const decision = decisions.find(({ places }) => places.includes(place));
    const times = seen.length === 1 ? 'once' : `${seen.length} times`;
    const where = seen[0] === '' ? 'the whole answer' : `\`${seen[0]}\``;
    const verdict = kind === 'wrong' ? 'The contract is wrong' : 'The contract does not know this yet';
    return {
      decision: decision?.id,
      status: decision ? 'settled' : 'open',
      place,
      found: `${verdict}: ${operation} answered ${status}, and at ${where} ${message}. Seen ${times}.`,
    };
  });
}

/** The proposals as they could stand in `spec/sources/decisions.yaml`. */
export function proposalText(list: readonly Proposal[]): string {
  return stringify(
    list.map(({ decision, status, place, found }) => ({
      id: decision ?? 'a-new-record',
      status,
      places: [place],
      settle: found,
    })),
    { lineWidth: 100 },
  );
}
