import { Worker } from 'node:worker_threads';
import type { TypesComparison } from './compare.js';

/** The bundled documents of an audience, as the files that they are in. */
export interface FilePair {
  audience: string;
  packages: readonly string[];
  base: { file: string };
  revision: { file: string };
}

/** What the thread is asked, once. */
export interface Question {
  pairs: FilePair[];
  temporary: string;
}

/** Half of what is allocated here dies at once: with more room it is never copied. Megabytes. */
const YOUNG_GENERATION = 64;

/**
 * The comparison of types, in a thread of its own: to generate and to print them takes as long as all the rest. It begins
 * to load what it needs when it is made.
 */
export class TypesThread {
  readonly #worker = new Worker(new URL('./thread-main.js', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
  });
  readonly #answer = new Promise<TypesComparison>((resolve, reject) => {
    this.#worker.once('message', resolve);
    this.#worker.once('error', reject);
    this.#worker.once('exit', () => reject(new Error('The types were not compared to the end.')));
  });

  constructor() {
    // Where the question is never asked, nobody needs to hear why there was no answer.
    this.#answer.catch(() => {});
  }

  readonly compare = (pairs: readonly FilePair[], temporary: string): Promise<TypesComparison> => {
    const files = pairs.map(({ audience, packages, base, revision }) => ({
      ...{ audience, packages: [...packages] },
      ...{ base: { file: base.file }, revision: { file: revision.file } },
    }));
    const question: Question = { pairs: files, temporary };
    this.#worker.postMessage(question);
    return this.#answer;
  };

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
