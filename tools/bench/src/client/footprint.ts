import { askChild } from '../measure/child.js';
import { median } from '../measure/statistics.js';

const ROUNDS = 7;

export interface Footprint {
  name: string;
  /** Milliseconds until the client is loaded, in a new process whose files the system has already read. */
  load: number;
  /** Bytes on the heap per client. */
  heap: number;
}

/** What each client takes before the first call. */
export async function measureFootprint(names: readonly string[]): Promise<Footprint[]> {
  const rounds = new Map(names.map((name) => [name, { load: [] as number[], heap: [] as number[] }]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, { load, heap }] of rounds) {
      // The boundary: the module sends this and nothing else.
      const figures = (await askChild('client/footprint-run.js', [name])) as { load: number; heap: number };
      load.push(figures.load);
      heap.push(figures.heap);
    }
  }
  return [...rounds].map(([name, { load, heap }]) => ({ name, load: Math.min(...load), heap: median(heap) }));
}
