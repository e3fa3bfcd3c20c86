// node docs-build.js <bundle> <folder>: builds the docs of a contract into a folder, in a process of its own.
import { readFile } from 'node:fs/promises';
import { buildSite, readDecisions, writeSite } from '@eflow/docs';

const [bundle = '', folder = ''] = process.argv.slice(2);
const sources = { bundle: JSON.parse(await readFile(bundle, 'utf8')), decisions: await readDecisions() };
await writeSite(folder, await buildSite(sources));
