import { checkBundles } from '@eflow/pipeline';
import { BUNDLE_MUTATIONS } from './mutations/bundle.js';
import { describeMutations } from './prove.js';

describeMutations('the lint of the bundles refuses', BUNDLE_MUTATIONS, async (folder, { audience = 'everflow' }) => {
  const { problems } = await checkBundles(folder, [audience]);
  return problems;
});
