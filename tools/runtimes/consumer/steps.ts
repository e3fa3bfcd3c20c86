import { calls } from './calls.js';
import { refusals } from './refusals.js';
import type { Settings } from './settings.js';

/** Something that a program does; it gives what it got, to be printed. */
export type Step = (settings: Settings) => Promise<readonly unknown[]>;

export const steps: Readonly<Record<string, Step>> = { ...calls, ...refusals };
