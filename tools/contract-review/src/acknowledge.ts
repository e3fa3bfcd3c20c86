import { stringify } from 'yaml';
import type { Change } from './change.js';
import { digest } from './digest.js';
import { delta } from './report/delta.js';
import { compiled, parseYaml } from './yaml-file.js';

/** The record of a change that was looked at and accepted. */
interface Acknowledgement {
  fingerprint: string;
  rule: string;
  place: string;
  /** What it was, in the words of the report: for those who read the record. */
  change: string;
  /** Digest of what the change was about: when the place changes again, the record lapses. */
  content: string;
  reason: string;
}

export interface AcknowledgementFile extends Acknowledgement {
  file: string;
}

/** A record that accepts nothing any more. */
export interface UnusedAcknowledgement {
  file: string;
  fingerprint: string;
  why: string;
}

const validate = compiled<Acknowledgement>('acknowledgement');

export function parseAcknowledgement(text: string, file: string): AcknowledgementFile {
  return { ...parseYaml(text, file, validate), file };
}

/** Marks the changes that a record accepts, and says which records accept none. */
export function acknowledge(
  changes: readonly Change[],
  records: readonly AcknowledgementFile[],
): { changes: Change[]; unused: UnusedAcknowledgement[] } {
  const accepting = (change: Change) =>
    records.find(({ fingerprint, content }) => fingerprint === change.fingerprint && content === contentOf(change));
  const known = new Set(changes.map(({ fingerprint }) => fingerprint));
  const used = new Set(changes.map(accepting));
  return {
    changes: changes.map((change) => {
      const record = accepting(change);
      return record ? { ...change, acknowledged: { reason: record.reason, file: record.file } } : change;
    }),
    unused: records
      .filter((record) => !used.has(record))
      .map(({ file, fingerprint }) => ({
        file,
        fingerprint,
        why: known.has(fingerprint)
          ? 'The place has changed again since: look at it anew.'
          : 'There is no such change: delete the file.',
      })),
  };
}

/** The text of the record that would accept `change`. */
export function acknowledgementFor(change: Change, reason: string): string {
  const { fingerprint, rule, place } = change;
  const words = [change.reason, delta(change.before, change.after).join(', ')].join(' ').trim();
  const record = { fingerprint, rule, place: place.pointer, change: words, content: contentOf(change), reason };
  return stringify(record, { lineWidth: 0 });
}

function contentOf({ before, after }: Change): string {
  return digest([before ?? null, after ?? null]);
}
