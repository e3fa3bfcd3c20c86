// The program in a page.
import { run } from './program.js';

Object.assign(globalThis, { run });
