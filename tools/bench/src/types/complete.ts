import { performance } from 'node:perf_hooks';
import { median } from '../measure/statistics.js';
import { within } from '../measure/within.js';
import { PLACES, type Place, type Unfinished } from './completion-programs.js';
import type { LanguageServer, Position } from './language-server/language-server.js';

/** What a user waits for, in milliseconds. */
export interface Waits extends Record<Place, number> {
  /** The first suggestions after the file is opened: the program is read first. */
  cold: number;
  /** How many names are suggested as members. */
  names: number;
}

/** Even, so that each character that is typed is deleted again. */
const EDITS = 6;
/** Edits at a place before those that count: the server's own code becomes fast. */
const WARM_UP = 2;

/** How long an answer may take, in milliseconds: a server that gives none would hold up the whole run. */
const PATIENCE = 60_000;

/**
 * Opens a program and asks at each of its places, after each of many edits. Throws when a name that is expected is missing,
 * or an answer.
 */
export async function complete(
  server: LanguageServer,
  file: string,
  program: Unfinished,
  patience: number = PATIENCE,
): Promise<Waits> {
  const ask = (at: Position) => within(patience, 'The answer of the language server', server.complete(at));
  const { text, places } = program;
  const start = performance.now();
  await server.open(file, text);
  const names = await ask(places.member.at);
  const cold = performance.now() - start;
  check(names, places.member.expected);

  const waits = { member: 0, search: 0, create: 0 };
  for (const place of PLACES) waits[place] = median(await editsAt(server, ask, places[place]));
  return { ...waits, cold, names: names.length };
}

/** Types a character and deletes it, many times over, and asks after each. What is asked waits for the edit. */
async function editsAt(
  server: LanguageServer,
  ask: LanguageServer['complete'],
  { at, expected }: Unfinished['places'][Place],
): Promise<number[]> {
  const next = { ...at, character: at.character + 1 };
  const waits: number[] = [];
  for (let edit = 0; edit < WARM_UP + EDITS; edit += 1) {
    const typed = edit % 2 === 0;
    const start = performance.now();
    if (typed) await server.edit({ from: at, to: at, text: expected.charAt(0) });
    else await server.edit({ from: at, to: next, text: '' });
    const names = await ask(typed ? next : at);
    if (edit >= WARM_UP) waits.push(performance.now() - start);
    check(names, expected);
  }
  return waits;
}

function check(names: readonly string[], expected: string): void {
  if (!names.includes(expected))
    throw new Error(`"${expected}" is not among the ${names.length} names that are suggested: ${names.slice(0, 5)}`);
}
