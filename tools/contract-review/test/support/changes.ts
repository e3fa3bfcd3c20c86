import type { Change } from '../../src/change.js';
import { fingerprint } from '../../src/surface/found.js';

/** A change that breaks requests, but for what is said otherwise. */
export function change(place: string, other: Partial<Change> = {}): Change {
  const pointer = `#/components/schemas/${place}`;
  return {
    fingerprint: fingerprint('rule', pointer),
    rule: 'rule',
    kind: 'changed',
    place: { pointer, side: 'request' },
    class: 'HTTP',
    verdict: 'breaking',
    reason: `${place} is another.`,
    operations: ['createThing'],
    packages: ['one'],
    audiences: ['all'],
    ...other,
  };
}
