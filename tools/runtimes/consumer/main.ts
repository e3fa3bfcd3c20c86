// The program in Node, Deno and Bun.
import process from 'node:process';
import { inspect } from 'node:util';
import { run } from './program.js';

const inspectAll = (value: unknown) => console.log(inspect(value, { depth: 20, showHidden: true }));
const result = await run(JSON.parse(process.env['RUN'] ?? ''), inspectAll);
const { deno, bun, node } = process.versions;
console.log(JSON.stringify({ ...result, version: deno ?? bun ?? node }));
