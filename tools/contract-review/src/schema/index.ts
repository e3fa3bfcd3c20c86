export { contains } from './contains.js';
export { canonical, equivalent } from './equivalence.js';
export type { Containment, Located, Options } from './types.js';
