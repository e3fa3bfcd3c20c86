import { isBreaking, isEnough } from '../bump.js';
import type { Change, Witness } from '../change.js';
import type { Review } from '../judge.js';
import { delta } from './delta.js';
import { fit, type Section } from './fit.js';
import { code, escaped, span } from './inline.js';
import { TYPES_LEAST, typesSection } from './types.js';
import { verdict } from './verdict.js';
import { count, few, grouped, line, readable, source } from './words.js';

/** GitHub takes 65,536 characters in a comment. */
const LIMIT = 60_000;
const LONGEST = 600;
const LONGEST_VALUE = 1500;

/** For the pull request. `artefact` is where the whole report is. */
export function markdownReport(review: Review, artefact = 'contract-review.json'): string {
  const { changes, base, revision } = review;
  const breaking = changes.filter(isBreaking);
  const accepted = changes.filter((change) => change.acknowledged && change.class !== 'DOCS');
  const words = changes.filter((change) => change.class === 'DOCS');
  const compatible = changes.filter(
    (change) => !isBreaking(change) && !accepted.includes(change) && change.class !== 'DOCS',
  );
  const sections: Section[] = [
    { open: `## ${verdict(review)}\n\nContract of ${escaped(base)} → ${escaped(revision)}`, entries: [] },
    ...(changes.length === 0 ? [] : [{ open: table(review), entries: [] }]),
    ...byOperation(breaking),
    ...packages(review),
    ...folded('accepted', accepted, entryOf),
    ...folded('compatible', compatible, entryOf),
    ...folded('only words', words, wordsOf),
  ];
  const tail = [...unusedOnes(review), ...(breaking.length === 0 ? [] : [howToAccept(review)])];
  const note = (left: number) => `*There is no room for ${count(left, 'more change')}: ${span(artefact)} has all.*`;
  const least = review.types.length > 0 ? TYPES_LEAST : 0;
  const room = LIMIT - Buffer.byteLength(tail.map((text) => `\n\n${text}`).join('')) - 1;
  const main = fit(sections, room - least, note);
  // The types get what the changes leave.
  const types = typesSection(review.types, room - Buffer.byteLength(main) - 2, artefact);
  return `${[main, ...types, ...tail].join('\n\n')}\n`;
}

/** How many changes of each kind there are for whom; kinds that are not there are left out. */
function table({ changes, audiences }: Review): string {
  const rows: [string, (change: Change) => boolean][] = [
    ['breaks on the wire', (change) => isBreaking(change) && change.class === 'HTTP'],
    ['breaks code only', (change) => isBreaking(change) && change.class === 'TYPES'],
    ['compatible', (change) => !isBreaking(change) && change.class !== 'DOCS'],
    ['only words', (change) => change.class === 'DOCS'],
  ];
  const cells = rows.flatMap(([name, holds]) => {
    const some = changes.filter(holds);
    const numbers = audiences.map((audience) => some.filter((change) => change.audiences.includes(audience)).length);
    return some.length === 0 ? [] : [[name, ...numbers.map((number) => (number === 0 ? '–' : `**${number}**`))]];
  });
  const lines = [['', ...audiences.map(escaped)], ['---', ...audiences.map(() => ':-:')], ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function packages({ bumps, changeset, command }: Review): Section[] {
  if (bumps.length === 0) return [];
  const rows = bumps.map((bump) => {
    const state = bump.planned === undefined ? '' : isEnough(bump) ? `${bump.planned} ✓` : `${bump.planned} ✗`;
    const name = span(bump.package).replaceAll('|', '\\|');
    return `| ${name} | ${escaped(bump.version ?? '')} | ${bump.required} | ${state} |`;
  });
  const head = [
    '### Packages',
    '',
    '| package | now | needs | changesets plan |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  if (changeset === undefined) return [{ open: head, entries: [] }];
  const how = `Run ${span(`${command} --write`)}, or add ${span(`.changeset/${changeset.id}.md`)}:`;
  return [{ open: `${head}\n\n${how}\n\n${code(changeset.text.trimEnd(), 'md')}`, entries: [] }];
}

/** One entry per changed place, under the operations that it reaches. */
function byOperation(changes: readonly Change[]): Section[] {
  const groups = [...grouped(changes, ({ operations }) => operations.join()).values()];
  return groups.map((group, index) => {
    const operations = group[0]?.operations ?? [];
    const title = operations.length === 0 ? 'No operation' : few(operations, 5);
    const heading = index === 0 ? '### Breaking changes\n\n' : '';
    return { open: `${heading}#### ${title}`, entries: group.map(entryWithWitness) };
  });
}

function entryWithWitness(change: Change): string {
  const { witness, verdict: answer } = change;
  const doubt = 'It could not be proved compatible, and no value was found that shows the contrary.';
  const proof = witness ? [example(witness)] : answer === 'unknown' ? [doubt] : [];
  return [entryOf(change), ...proof.map(indented)].join('\n\n');
}

function entryOf(change: Change): string {
  const { reason, fingerprint, rule, acknowledged, operations, before, after } = change;
  const told = delta(before, after)
    .filter((text) => !isSaid(text, reason))
    .map((text) => ` ${span(text)}`);
  const whom = isBreaking(change) || operations.length === 0 ? '' : ` · ${few(operations, 3)}`;
  const accepted = acknowledged ? ` Accepted: ${escaped(line(acknowledged.reason, LONGEST))}` : '';
  return [
    `- **${span(readable(change.place.pointer))}** ${escaped(line(reason, LONGEST))}${told.join(',')}${accepted}`,
    `  <sub>${span(source(change))}${whom} · ${escaped(rule)} ${fingerprint}</sub>`,
  ].join('\n');
}

/** Whether the sentence has both values. */
function isSaid(told: string, sentence: string): boolean {
  const values = told.replace(/^\S+: /, '').split(' → ');
  return values.every((value) => sentence.includes(value.replaceAll('"', '')));
}

function wordsOf(change: Change): string {
  return `- ${span(readable(change.place.pointer))} ${escaped(line(change.reason, LONGEST))}`;
}

function example({ operation, side, where, value, reason }: Witness): string {
  const whole = JSON.stringify(value, null, 2);
  const text = whole.length > LONGEST_VALUE ? `${whole.slice(0, LONGEST_VALUE)}\n…` : whole;
  const what = side === 'request' ? 'Accepted before, refused now' : 'May be sent now, and not before';
  const words = span(line(reason, LONGEST));
  return `${what}, as ${escaped(where)} of ${span(operation)}: ${words}\n\n${code(text, 'json')}`;
}

function folded(title: string, changes: readonly Change[], entry: (change: Change) => string): Section[] {
  if (changes.length === 0) return [];
  const open = `<details>\n<summary>${count(changes.length, 'change')}: ${title}</summary>`;
  return [{ open, entries: changes.map(entry), close: '</details>' }];
}

const MOST_UNUSED = 10;

function unusedOnes({ unused }: Review): string[] {
  if (unused.length === 0) return [];
  const lines = unused.slice(0, MOST_UNUSED).map(({ file, why }) => `- ${span(file)}: ${escaped(why)}`);
  const more = unused.length > MOST_UNUSED ? [`- and ${unused.length - MOST_UNUSED} more`] : [];
  return [['### Acknowledgements that are not used\n', ...lines, ...more].join('\n')];
}

function howToAccept({ command }: Review): string {
  return (
    '<sub>A breaking change asks for a version, not for permission. One that nobody can feel can be accepted with a ' +
    `reason: ${span(`${command} --accept <fingerprint> --reason "…"`)} writes the record, which lapses when the place ` +
    'changes again.</sub>'
  );
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
