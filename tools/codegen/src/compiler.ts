import { createRequire } from 'node:module';

// Loaded as CommonJS, which they are: of what is imported, Node reads all nine megabytes twice more, to find out that
// it is no module and what it exports. That is half of what a short run takes.
const require = createRequire(import.meta.url);

export const ts: typeof import('typescript') = require('typescript');
const generator: typeof import('openapi-typescript') = require('openapi-typescript');
export const openapiTS: typeof generator.default = generator.default;
export const astToString: typeof generator.astToString = generator.astToString;
