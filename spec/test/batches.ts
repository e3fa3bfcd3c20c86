import type { Mutation } from './mutation.js';

/** Groups of at most `size` mutations that share no file. */
export function inBatches<M extends Mutation>(mutations: readonly M[], size: number): [M, ...M[]][] {
  const batches: [M, ...M[]][] = [];
  for (const mutation of mutations) {
    const batch = batches.find((others) => others.length < size && others.every((other) => areApart(mutation, other)));
    if (batch) batch.push(mutation);
    else batches.push([mutation]);
  }
  return batches;
}

function areApart(one: Mutation, other: Mutation): boolean {
  return !one.alone && !other.alone && !filesOf(one).some((file) => filesOf(other).includes(file));
}

function filesOf({ file, reportedIn = file, others = {}, also = [] }: Mutation): string[] {
  return [file, reportedIn, ...Object.keys(others), ...also.flatMap((place) => place.file ?? [])];
}

/** Calls `work` for each item, for at most `limit` of them at a time. */
export async function inParallel<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
