export {
  type Bundle,
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  objectOf,
  operationsOf,
  parseBundle,
  reachableSchemas,
  referencedSchema,
} from '@eflow/bundle';
export { bundleFiles, completed, staleFiles, writeFiles } from './bundle-files.js';
export {
  AUDIENCES,
  type Audience,
  checkBundles,
  checkSource,
} from './check-description.js';
export { displayPath } from './display-path.js';
export { formatProblems } from './print-problems.js';
export type { Problem } from './problem.js';
export { bundle } from './redocly.js';
export { areSmall, redoclyCommand } from './redocly-command.js';
