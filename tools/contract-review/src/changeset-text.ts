import { type Bump, isBreaking, isEnough, type PackageBump } from './bump.js';
import type { Change } from './change.js';
import { digest } from './digest.js';
import { few, line as oneLine, readable } from './report/words.js';

export interface NewChangeset {
  id: string;
  releases: { name: string; type: Bump }[];
  text: string;
}

const LISTED = 20;

/** The changeset that gives each package what the changes ask of it; undefined where nothing is missing. */
export function changesetFor(changes: readonly Change[], bumps: readonly PackageBump[]): NewChangeset | undefined {
  const missing = bumps.filter((bump) => !isEnough(bump));
  if (missing.length === 0) return undefined;
  const names = new Set(missing.map((bump) => bump.package));
  const told = changes.filter(({ packages }) => packages.some((name) => names.has(name)));
  const releases = missing.map((bump) => ({ name: bump.package, type: bump.required }));
  return {
    // The same changes give the same name, so that writing twice leaves one file.
    id: `contract-${digest(told.map(({ fingerprint }) => fingerprint).sort()).slice(0, 8)}`,
    releases,
    text: `---\n${releases.map(({ name, type }) => `'${name}': ${type}\n`).join('')}---\n\n${summary(told)}\n`,
  };
}

/** What changed, for whom: one line where there is one change, else a heading and a list. */
function summary(changes: readonly Change[]): string {
  const real = changes.filter((change) => change.class !== 'DOCS');
  const told = real.length > 0 ? real : changes;
  const lines = [...told].sort((a, b) => weight(b) - weight(a)).map(line);
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return only;
  const rest = lines.length > LISTED ? [`- and ${lines.length - LISTED} more.`] : [];
  return [headline(changes), '', ...lines.slice(0, LISTED).map((text) => `- ${text}`), ...rest].join('\n');
}

function headline(changes: readonly Change[]): string {
  const breaking = changes.filter(isBreaking);
  const operations = [...new Set((breaking.length > 0 ? breaking : changes).flatMap((change) => change.operations))];
  const kind =
    breaking.length > 0
      ? 'Breaking changes'
      : changes.every((change) => change.class === 'DOCS')
        ? 'Better descriptions'
        : 'Additions';
  return operations.length === 0 ? `${kind}.` : `${kind} in ${few(operations, 3)}.`;
}

function line(change: Change): string {
  const whom = change.operations.length === 0 ? '' : ` (${few(change.operations, 3)})`;
  return `${isBreaking(change) ? 'Breaking: ' : ''}\`${readable(change.place.pointer)}\`: ${oneLine(change.reason, 300)}${whom}`;
}

function weight(change: Change): number {
  return isBreaking(change) ? 1 : 0;
}
