import type { Tarball } from './tarball.js';

/** Something that is wrong with a package: where, what, and what to do. */
export interface Finding {
  /** Path in the tarball, where one file is to blame. */
  file?: string;
  what: string;
  remedy: string;
}

/** Something that can be right or wrong about a package that is packed. */
export interface Check {
  name: string;
  run: (tarball: Tarball) => Promise<Verdict> | Verdict;
}

interface Verdict {
  findings: readonly Finding[];
  /** What there is to know where nothing is wrong, in a few words. */
  note?: string;
}

export function findingText({ file, what, remedy }: Finding): string {
  return `${file === undefined ? '' : `${file}: `}${what} ${remedy}`;
}
