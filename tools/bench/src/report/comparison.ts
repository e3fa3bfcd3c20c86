/** One figure of ours beside the same of others, from the same run. */
export interface Comparison {
  /** Name by which other files refer to it: `client.size`. */
  id: string;
  /** What is measured, as a heading: `Program that calls one operation, minified and gzipped`. */
  what: string;
  /** `bytes`, `ms`, … */
  unit: string;
  /** Which figure is the better one. */
  better: 'less' | 'more';
  /** Name of what is ours here. */
  name: string;
  ours: number;
  peers: Peer[];
  /** Why others are ahead, where they are. No figures: those change with every run. */
  why?: string;
}

export interface Peer {
  name: string;
  figure: number;
}

/** How many times worse ours is than the best of the others; below 1, ours is the first. */
export function lag(comparison: Comparison): number {
  const { better, ours } = comparison;
  const { figure } = best(comparison);
  // Both may be zero.
  if (ours === figure) return 1;
  return better === 'less' ? ours / figure : figure / ours;
}

/** The first of the others. */
export function best({ id, better, peers }: Comparison): Peer {
  const [first] = ranked(peers, better);
  if (first === undefined) throw new Error(`${id} compares ours with nothing.`);
  return first;
}

/** The better ones first. */
export function ranked<T extends Peer>(figures: readonly T[], better: 'less' | 'more'): T[] {
  return figures.toSorted((a, b) => (better === 'less' ? a.figure - b.figure : b.figure - a.figure));
}

/** Throws when a comparison cannot be shown, or others are ahead and it does not say why. */
export function checkComparisons(comparisons: readonly Comparison[]): void {
  const ids = new Set<string>();
  for (const comparison of comparisons) {
    const { id, ours, peers, why = '' } = comparison;
    if (ids.has(id)) throw new Error(`There are two comparisons with the id ${id}.`);
    ids.add(id);
    const strange = [{ name: 'ours', figure: ours }, ...peers].find(({ figure }) => !Number.isFinite(figure));
    if (strange !== undefined) throw new Error(`${id} has no figure of ${strange.name}.`);
    if (lag(comparison) > 1 && why.trim() === '')
      throw new Error(`${id}: ${best(comparison).name} is ahead, and nothing says why.`);
  }
}
