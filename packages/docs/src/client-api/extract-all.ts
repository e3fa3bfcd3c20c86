import { extract } from './extract.js';
import { PACKAGES } from './packages.js';

// A step of the build: it compiles the declarations of all packages, which takes longer than the site itself.
try {
  for (const name of PACKAGES) await extract(name);
} catch (error) {
  console.error(`docs: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
