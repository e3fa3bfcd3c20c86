import { readContract } from '../contract/index.js';
import { readSources } from '../site/sources.js';
import { downloads } from './index.js';

// A step of the build: downloads are made from the description alone, and so while the types of the packages are still
// being read. The site finds them in the cache then. It is a head start and no check: what is wrong with the description
// or the register, the site says when it is built, and the package is built without it.
try {
  const { bundle, decisions } = await readSources();
  await downloads(readContract(bundle, decisions));
} catch {
  console.log('docs: the downloads are not made beforehand; building the site says why.');
}
