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
  peers: { name: string; figure: number }[];
  /** Why others are ahead, where they are. No figures: those change with every run. */
  why?: string;
}

/** How many times worse ours is than the best of the others; below 1, ours is the first. */
export function lag({ better, ours, peers }: Comparison): number {
  const figures = peers.map(({ figure }) => figure);
  return better === 'less' ? ours / Math.min(...figures) : Math.max(...figures) / ours;
}
