import { bundleEntries } from './bundle-entries.js';

// `bundle-entries`: of the package in the working directory, after the compiler.
try {
  await bundleEntries(process.cwd());
} catch (error) {
  console.error(`bundle-entries: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
