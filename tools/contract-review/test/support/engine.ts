import type { Engine } from '../../src/engine.js';
import type { Containment } from '../../src/schema/types.js';

/** An engine that gives the same answers whatever it is asked. */
export function stubEngine(answer: Containment, equivalent = false): Engine {
  return { contains: () => answer, equivalent: () => equivalent };
}
