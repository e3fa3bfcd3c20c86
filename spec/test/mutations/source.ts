import type { Mutation } from '../mutation.js';
import { EXTENSION_MUTATIONS } from './extensions.js';
import { FILE_MUTATIONS } from './files.js';
import { OPERATION_MUTATIONS } from './operations.js';
import { PATH_MUTATIONS } from './paths.js';
import { SCHEMA_MUTATIONS } from './schemas.js';

/** What shows in the files as they are written. */
export const SOURCE_MUTATIONS: readonly Mutation[] = [
  ...FILE_MUTATIONS,
  ...PATH_MUTATIONS,
  ...OPERATION_MUTATIONS,
  ...SCHEMA_MUTATIONS,
  ...EXTENSION_MUTATIONS,
];
