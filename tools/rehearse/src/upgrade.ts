import { readFileSync } from 'node:fs';
import { differences, expectedErrors, type Report } from './expected-errors.js';
import { changeContract, releaseNext } from './release.js';
import type { State } from './state.js';
import { PROGRAM } from './user.js';

/** A change that the review calls compatible: what the user has written goes on working, after `npm update`. */
export async function staysTheSame(state: State, edit: (root: string) => void): Promise<string> {
  const { copy, user } = state;
  const before = await user.run(copy.version('@eflow/mock'));
  const contract = user.versionOf('@eflow/contract');
  const report = await changeContract(state, edit);
  if (report.changes.some(({ verdict }) => verdict === 'breaking'))
    throw new Error('The review calls the change breaking.');
  await releaseNext(state);
  await user.update();
  const upgraded = user.versionOf('@eflow/contract');
  if (upgraded !== copy.version('@eflow/contract'))
    throw new Error(`\`npm update\` brought ${upgraded}, expected ${copy.version('@eflow/contract')}.`);
  for (const name of added(report))
    if (!user.knows(name)) throw new Error(`What was published does not have ${name}, which was added.`);
  for (const [compiler, errors] of Object.entries(await user.compile()))
    if (errors.length > 0) throw new Error(`TypeScript ${compiler}: ${JSON.stringify(errors, undefined, 2)}`);
  const after = await user.run(copy.version('@eflow/mock'));
  if (after !== before) throw new Error(`The program printed\n${before}\nand prints now\n${after}`);
  return `${contract} → ${upgraded} by \`npm update\`, compiles and runs as before`;
}

/** The names of what is new. */
function added({ changes }: Report): string[] {
  const names = changes
    .filter(({ kind }) => kind === 'added')
    .map(({ place }) => place.pointer.split('/').at(-1) ?? '');
  if (names.length === 0) throw new Error('The review does not say that something was added.');
  return names;
}

/** A change that breaks: nobody gets it who does not ask, and who does is told in exactly the right places. */
export async function breaks(state: State, edit: (root: string) => void): Promise<string> {
  const { copy, user } = state;
  const before = copy.version('@eflow/contract');
  const report = await changeContract(state, edit);
  await releaseNext(state);
  const after = copy.version('@eflow/contract');
  await user.update();
  const updated = user.versionOf('@eflow/contract');
  if (updated !== before) throw new Error(`\`npm update\` brought ${updated}, which breaks; expected ${before}.`);
  await user.install('latest');
  const expected = expectedErrors(report, readFileSync(PROGRAM, 'utf8'));
  for (const [compiler, errors] of Object.entries(await user.compile())) {
    const wrong = differences(expected, errors);
    if (wrong.length > 0) throw new Error(`TypeScript ${compiler}:\n${wrong.join('\n')}`);
  }
  const places = expected.map(({ line, name }) => `${name} in line ${line}`);
  return `${before} → ${after} only when asked for, then refused by each compiler for ${places.join(', ')}`;
}
