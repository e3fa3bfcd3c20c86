import { checkSource } from '@eflow/pipeline';
import { SOURCE_MUTATIONS } from './mutations/source.js';
import { describeMutations } from './prove.js';

describeMutations('the lint of the source refuses', SOURCE_MUTATIONS, checkSource);
