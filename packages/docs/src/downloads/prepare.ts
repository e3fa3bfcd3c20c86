import { readContract } from '../contract/index.js';
import { readSources } from '../site/sources.js';
import { downloads } from './index.js';

// A step of the build: downloads are made from the description alone, and so while the types of the packages are still
// being read. The site finds them in the cache then.
try {
  const { bundle, decisions } = await readSources();
  await downloads(readContract(bundle, decisions));
} catch (error) {
  console.error(`docs: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
