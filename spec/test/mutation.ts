import type { Audience } from '@eflow/pipeline';

/** The text of a file after the change, or nothing when the file is removed. A new file has no text before. */
export type Change = (text: string) => string | undefined;

/** A text that only one line has, or what begins on it. */
type Marker = string | RegExp;

/** One mistake that an author can make, and the problem that must come of it. */
export interface Mutation {
  name: string;
  file: string;
  change: Change;
  /** Further files that the mistake needs. */
  others?: Record<string, Change>;
  rule: string;
  /** The lines of the problems, as they are after the change. */
  at: Marker | readonly Marker[];
  /** The file of the problems, when it is not `file`. */
  reportedIn?: string;
  /** A part of the message. */
  message?: string;
  /** What else reports the mistake: another rule, or the same one in another file. */
  also?: readonly { rule?: string; file?: string }[];
  /** Needs a copy without other mistakes, because it hides them or adds to them. */
  alone?: true;
}

/** A mistake that shows in a bundle. */
export interface BundleMutation extends Mutation {
  audience?: Audience;
}

/** Replaces the one place that reads `from`. */
export function replace(from: string, to: string): Change {
  return (text) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`expected one place that reads\n${from}\nbut found ${parts.length - 1}`);
    return parts.join(to);
  };
}

export function append(addition: string): Change {
  return (text) => text + addition;
}

export function removeFile(): undefined {
  return undefined;
}

export function lineOf(text: string, marker: Marker): number {
  const index = typeof marker === 'string' ? text.indexOf(marker) : text.search(marker);
  const again = typeof marker === 'string' && text.includes(marker, index + 1);
  if (index < 0 || again) throw new Error(`expected one line with ${marker}`);
  return text.slice(0, index).split('\n').length;
}
