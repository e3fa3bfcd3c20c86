import { type Containment, contains, equivalent, type Located, type Options } from './schema/index.js';

/** What the chain asks of the schema engine; a test can answer in its place. */
export interface Engine {
  contains(wide: Located, narrow: Located, options?: Options): Containment;
  equivalent(a: Located, b: Located): boolean;
}

export const ENGINE: Engine = { contains, equivalent };
