import { checkSource } from '@eflow/pipeline';
import { describe, it } from 'vitest';
import { prove } from './mutation.js';
import { EXTENSION_MUTATIONS } from './mutations/extensions.js';
import { FILE_MUTATIONS } from './mutations/files.js';
import { OPERATION_MUTATIONS } from './mutations/operations.js';
import { PATH_MUTATIONS } from './mutations/paths.js';
import { SCHEMA_MUTATIONS } from './mutations/schemas.js';

describe.concurrent('the lint of the source refuses', { timeout: 60_000 }, () => {
  for (const mutation of [...FILE_MUTATIONS, ...OPERATION_MUTATIONS, ...PATH_MUTATIONS, ...SCHEMA_MUTATIONS, ...EXTENSION_MUTATIONS])
    it(mutation.name, () => prove(mutation, checkSource));
});
