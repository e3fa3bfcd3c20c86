import { isBreaking } from '../bump.js';
import type { Review } from '../judge.js';
import { readable } from './words.js';

/** Commands that make GitHub show each breaking change at the line that it comes from. */
export function annotations({ changes, failures, unused, gate }: Review): string {
  const breaking = changes.filter(isBreaking).map((change) => {
    const { file, line, pointer } = change.place;
    return command(gate === 'failed' ? 'error' : 'warning', { file, line, title: readable(pointer) }, change.reason);
  });
  return [
    ...breaking,
    ...failures.map((failure) => command('error', { title: 'contract-review' }, failure)),
    ...unused.map(({ file, why }) => command('warning', { file, title: 'Unused acknowledgement' }, why)),
    '',
  ].join('\n');
}

function command(level: string, properties: Record<string, string | number | undefined>, message: string): string {
  const given = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`],
  );
  return `::${level} ${given.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
