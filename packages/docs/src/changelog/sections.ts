import { split } from '@sagold/json-pointer';
import { slugOf } from '../contract/names.js';
import type { Block, Section } from '../model/page.js';
import type { Change, ReleaseRecord } from './record.js';

/** More operations than that are counted rather than named. */
const NAMED = 3;
/** Lines of a value; what broke is named beside it. */
const SHOWN = 60;

/** What a release changes, by the operations that it concerns. */
export function sectionsOf(version: string, { bumps, changes }: ReleaseRecord): Section[] {
  const blocks: Block[] = [];
  if (changes.length === 0) blocks.push({ kind: 'prose', text: 'The contract is the same as before.' });
  if (bumps.length > 0)
    blocks.push({
      kind: 'table',
      head: ['Package', 'What the changes ask for'],
      rows: bumps.map(({ package: name, required }) => [`\`${name}\``, `a ${required} release`]),
    });
  const release: Section = { id: `v${version}`, title: version, level: 2, blocks };
  return [release, ...[...byOperations(changes)].map(([title, group]) => groupSection(version, title, group))];
}

function groupSection(version: string, title: string, changes: readonly Change[]): Section {
  return {
    id: `v${version}-${slugOf(title)}`,
    title,
    level: 3,
    blocks: changes.flatMap(blocksOf),
  };
}

function blocksOf(change: Change): Block[] {
  const { class: kind, reason, place, witness, acknowledged } = change;
  const accepted = acknowledged === undefined ? '' : ` Accepted: ${acknowledged.reason}`;
  const text = `**${labelOf(change)}**, ${kind}: ${reason} At \`${placeOf(place.pointer)}\`.${accepted}`;
  if (witness === undefined) return [{ kind: 'prose', text }];
  const lines = JSON.stringify(witness.value, null, 2).split('\n');
  const source = [...lines.slice(0, SHOWN), ...(lines.length > SHOWN ? ['…'] : [])].join('\n');
  return [
    { kind: 'prose', text },
    { kind: 'code', language: 'json', source, title: `Worked before as ${witness.where}`, note: witness.reason },
  ];
}

/** `#/components/schemas/Deal/properties/name` is `Deal.name`, `#/paths/~1deals/get` is `GET /deals`. */
function placeOf(pointer: string): string {
  const [first = '', second = '', third = '', ...rest] = split(pointer);
  const inside = rest.filter((key) => key !== 'properties' && key !== 'schema');
  if (first === 'components') return [third, ...inside].join('.');
  if (first === 'paths') return [third.toUpperCase(), second, inside.join('.')].filter((part) => part !== '').join(' ');
  return [first, second, third, ...inside].filter((part) => part !== '').join('.');
}

function labelOf({ class: kind, verdict }: Change): string {
  if (kind === 'DOCS') return 'Words';
  if (verdict === 'unknown') return 'Not proved harmless';
  return verdict === 'breaking' ? 'Breaking' : 'Compatible';
}

/** In the order of the record, which has the breaking changes first. */
function byOperations(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const title = titleOf(change.operations);
    groups.set(title, [...(groups.get(title) ?? []), change]);
  }
  return groups;
}

function titleOf(operations: readonly string[]): string {
  if (operations.length === 0) return 'No operation';
  return operations.length > NAMED ? `${operations.length} operations` : operations.join(', ');
}
