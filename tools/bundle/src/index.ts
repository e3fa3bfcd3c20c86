export {
  type Bundle,
  isBundle,
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  objectOf,
  operationsOf,
  parseBundle,
  reachableSchemas,
  referencedSchema,
} from './bundle.js';
export { bodyPlacement, camelCase, capitalized, clientNames } from './client-names.js';
export { mediaType, resolved } from './resolve.js';
