import pc from 'picocolors';
import { isBreaking } from '../bump.js';
import type { Change, Witness } from '../change.js';
import type { Review } from '../judge.js';
import { verdict } from './verdict.js';
import { label, line, readable, source } from './words.js';

const LONGEST = 400;

/** For people at a terminal; `color` says whether it shows colours. */
export function terminalReport(review: Review, color: boolean): string {
  const c = pc.createColors(color);
  const { changes, bumps, unused, gate, changeset } = review;
  const paint = gate === 'passed' ? c.green : c.red;
  const blocks = [
    `${c.bold(paint(verdict(review)))}\n${c.dim(`${review.base} -> ${review.revision}`)}`,
    ...changes.map((change) => entry(change)),
    bumps
      .map(
        ({ package: name, required, planned }) =>
          `${name}: needs ${c.bold(required)}${planned === undefined ? '' : `, planned ${planned}`}`,
      )
      .join('\n'),
    unused.map(({ file, why }) => `${c.yellow(file)}  This acknowledgement is not used. ${why}`).join('\n'),
    changeset === undefined
      ? ''
      : `${c.red('A changeset is missing.')} Run \`${review.command} --write\`, or add .changeset/${changeset.id}.md:\n\n${indented(changeset.text.trimEnd())}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;

  function entry(change: Change): string {
    const mark = isBreaking(change) ? c.red : change.class === 'DOCS' ? c.dim : c.green;
    const { witness, acknowledged, operations, fingerprint, class: kind, rule } = change;
    return [
      `${mark(label(change))} ${c.bold(readable(change.place.pointer))}  ${c.dim(`${source(change)} ${kind} ${rule} ${fingerprint}`)}`,
      `  ${line(change.reason, LONGEST)}`,
      ...(operations.length === 0 ? [] : [`  ${c.dim('for')} ${line(operations.join(', '), LONGEST)}`]),
      ...(acknowledged ? [`  ${c.dim('accepted')} ${acknowledged.reason} (${acknowledged.file})`] : []),
      ...(witness ? example(witness) : []),
    ].join('\n');
  }

  function example({ operation, side, where, value, reason }: Witness): string[] {
    return [
      `  ${c.dim(`${side === 'request' ? 'Accepted before, refused now' : 'May be sent now, and not before'} (${where} of ${operation}):`)}`,
      `    ${line(JSON.stringify(value), LONGEST)}`,
      `    ${c.red(line(reason, LONGEST))}`,
    ];
  }
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
