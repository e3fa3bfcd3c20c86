import type { Packed } from '../pack.js';

/** What publishing needs of the world. */
export interface Outside {
  isPublished: (packed: Packed) => Promise<boolean>;
  send: (packed: Packed, tag: string) => Promise<void>;
  /** Marks the commit as this version; undefined where versions are not kept, as those of a snapshot. */
  mark: ((name: string) => Promise<boolean>) | undefined;
  log: (line: string) => void;
}

/**
 * Publishes what the registry does not have, one package after the other, each after those that it needs. Whatever
 * was done when it was interrupted stays; the next run does the rest, and ends in the same state.
 */
export async function publish(packages: readonly Packed[], tag: string, outside: Outside): Promise<void> {
  for (const packed of packages) {
    const id = `${packed.name}@${packed.version}`;
    const done = (await outside.isPublished(packed)) ? 'is there already' : await sent(packed, tag, outside);
    const marked = (await outside.mark?.(id)) === true ? ', tagged' : '';
    outside.log(`${id} ${done}${marked}`);
  }
}

async function sent(packed: Packed, tag: string, { isPublished, send }: Outside): Promise<string> {
  try {
    await send(packed, tag);
  } catch (error) {
    // An earlier run may have been ended after the registry had taken it, and before the registry said so.
    if (await isPublished(packed)) return 'is there already';
    throw error;
  }
  return `published as ${tag}`;
}
