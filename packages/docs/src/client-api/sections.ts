import type { Block, CodeBlock, Section, ValuesBlock } from '../model/page.js';
import { anchorOf } from '../pages/links.js';
import type { Export, ExportGroup, Member } from './exports.js';

const ORDER: readonly ExportGroup[] = ['Functions', 'Classes', 'Interfaces', 'Types', 'Values'];

/** Longer declarations are shown as code; the others are lines of a list. */
const LINE = 100;
/** A member beyond that is a structure, which the reference tells better. */
const MEMBER = 160;
/** A line beyond that is a list of values, which have pages of their own. */
const SHOWN = 300;

/**
 * The exports of an entry point, by kind. What has members or a long declaration gets a heading; the rest stands in a
 * list. `prefix` stands before the anchors of entry points beside the main one.
 */
export function sectionsOf(exports: readonly Export[], prefix: string): Section[] {
  return ORDER.flatMap((group) => {
    const ofGroup = exports.filter((each) => each.group === group).sort((a, b) => (a.name < b.name ? -1 : 1));
    if (ofGroup.length === 0) return [];
    const small = ofGroup.filter(isSmall);
    const blocks: Block[] = small.length === 0 ? [] : [list(small, prefix)];
    const large = ofGroup.filter((each) => !isSmall(each)).map((each) => sectionOf(each, prefix));
    return [{ id: `${prefix}${group.toLowerCase()}`, title: group, level: 2, blocks }, ...large];
  });
}

function isSmall({ signature, members, bases }: Export): boolean {
  return members.length + bases.length === 0 && signature.length <= LINE && !signature.includes('\n');
}

function list(exports: readonly Export[], prefix: string): ValuesBlock {
  const values = exports.map(({ name, signature, comment }) => ({
    id: `${prefix}${name}`,
    value: signature,
    ...(comment !== '' && { meaning: oneLine(comment) }),
  }));
  return { kind: 'values', filter: false, groups: [{ values }] };
}

function sectionOf({ name, signature, comment, members, bases }: Export, prefix: string): Section {
  const blocks: Block[] = [code(signature)];
  if (comment !== '') blocks.push({ kind: 'prose', text: comment });
  if (members.length > 0) blocks.push(membersOf(members, `${prefix}${name}`));
  if (bases.length > 0) blocks.push({ kind: 'prose', text: `It has the members of ${bases.join(' and ')}, too.` });
  return { id: `${prefix}${name}`, title: name, level: 3, blocks };
}

function code(signature: string): CodeBlock {
  const lines = signature.split('\n').map((line) => (line.length > SHOWN ? `${line.slice(0, SHOWN)} …` : line));
  const source = lines.join('\n');
  return { kind: 'code', language: 'ts', source };
}

function membersOf(members: readonly Member[], owner: string): ValuesBlock {
  const seen = new Set<string>();
  const values = members.map(({ name, signature, comment }) => ({
    id: unique(anchorOf(`${owner}.${name}`), seen),
    value: signature.length > MEMBER && !isCall(name, signature) ? `${name}: { … }` : signature,
    ...(comment !== '' && { meaning: oneLine(comment) }),
  }));
  return { kind: 'values', filter: false, groups: [{ values }] };
}

/** A method, of which each parameter matters. */
function isCall(name: string, signature: string): boolean {
  return signature.startsWith(`${name}(`) || signature.startsWith(`${name}<`);
}

/** Overloads have the same name. */
function unique(id: string, seen: Set<string>): string {
  const free = seen.has(id) ? unique(`${id}-`, seen) : id;
  seen.add(free);
  return free;
}

function oneLine(text: string): string {
  return text.replaceAll(/\n- /g, ' ').replaceAll(/\s+/g, ' ');
}
