import type { UnusedAcknowledgement } from './acknowledge.js';
import { bumps, isBreaking, isEnough, type PackageBump, type Workspace } from './bump.js';
import type { Change } from './change.js';
import { changesetFor, type NewChangeset } from './changeset-text.js';
import type { TypesDiff } from './types/diff.js';

/** Everything that the reports say. */
export interface Review {
  /** How the program is called here. */
  command: string;
  /** What was compared. */
  base: string;
  revision: string;
  audiences: string[];
  gate: 'passed' | 'failed';
  /** Why the gate is closed: one sentence each. */
  failures: string[];
  bumps: PackageBump[];
  /** Those that break first. */
  changes: Change[];
  unused: UnusedAcknowledgement[];
  /** What changed in the generated types, to be read. */
  types: TypesDiff[];
  /** The changeset that would open the gate. */
  changeset?: NewChangeset;
}

export interface Subject {
  command: string;
  base: string;
  revision: string;
  audiences: string[];
  changes: readonly Change[];
  unused: UnusedAcknowledgement[];
  types: TypesDiff[];
  /** Undefined: there are no changesets here, so nothing may break. */
  workspace: Workspace | undefined;
}

/** What follows from the changes. */
export function judge({ changes: found, workspace, ...rest }: Subject): Review {
  const changes = [...found].sort(
    (a, b) => rank(a) - rank(b) || compare(a.place.pointer, b.place.pointer) || compare(a.rule, b.rule),
  );
  const asked = bumps(changes, workspace);
  const missing = workspace === undefined ? [] : asked.filter((bump) => !isEnough(bump));
  const broken = workspace === undefined ? changes.filter(isBreaking) : [];
  const failures = [...missing.map((bump) => failure(bump, changes)), ...broken.map(({ reason }) => reason)];
  const changeset = workspace && changesetFor(changes, asked);
  return {
    ...rest,
    gate: failures.length === 0 ? 'passed' : 'failed',
    failures,
    bumps: asked,
    changes,
    ...(changeset && { changeset }),
  };
}

/** Names the change that demands it. */
function failure({ package: name, required, planned, because }: PackageBump, changes: readonly Change[]): string {
  const first = changes.find(({ fingerprint }) => fingerprint === because[0]);
  const more = because.length > 1 ? ` (and ${because.length - 1} more)` : '';
  const has = planned === undefined || planned === 'none' ? 'no changeset names it' : `the changesets plan ${planned}`;
  return `${name} needs a ${required} bump, and ${has}: ${first?.reason ?? ''}${more}`;
}

/** Breaking on the wire, breaking for code, accepted, compatible, words. */
function rank(change: Change): number {
  if (isBreaking(change)) return change.class === 'HTTP' ? 0 : 1;
  if (change.acknowledged) return 2;
  return change.class === 'DOCS' ? 4 : 3;
}

/** By code unit, so that no locale has a say. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
