import type { Found } from './surface/found.js';

export interface Reach {
  audience: string;
  packages: readonly string[];
}

/** The operations that a change reaches, and for whom: its audience and the packages that the configuration gives it. */
export function reach(changes: readonly Found[], { audience, packages }: Reach): Found[] {
  return changes.map((change) => ({
    ...change,
    operations: [...new Set(change.uses.map(({ operation }) => operation))].sort(),
    audiences: [audience],
    packages: [...packages].sort(),
  }));
}
