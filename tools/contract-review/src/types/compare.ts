import type { Change, JsonObject } from '../change.js';
import { fingerprint } from '../surface/found.js';
import { type Check, checkAt, checksFor, program } from './checks.js';
import { compile, type Diagnostic } from './compile.js';
import { type Declarations, type TypesDiff, typesDiffs } from './diff.js';
import { merge } from './merge.js';
import { declarations, overBase, withoutComments } from './modules.js';
import { vanished } from './names.js';
import { lostPaths, pathOf, placeOf } from './place.js';
import { usesOf } from './usage.js';

/** The two documents of an audience. */
export interface Pair {
  audience: string;
  packages: readonly string[];
  base: JsonObject;
  revision: JsonObject;
}

interface Question extends Pair {
  types: Declarations;
  checks: Check[];
  files: [string, string][];
}

export interface TypesComparison {
  changes: Change[];
  /** What a reader sees of the types themselves. */
  diffs: TypesDiff[];
}

/**
 * What code written against the generated types feels: names that vanished, and values that can no longer be passed on.
 * The compiler runs once for all pairs, in the empty folder `temporary`.
 */
export async function compareTypes(pairs: readonly Pair[], temporary: string): Promise<TypesComparison> {
  const questions: Question[] = [];
  for (const pair of pairs) questions.push(await questionFor(pair, pair.audience));
  const files = new Map(questions.flatMap(({ files }) => files));
  const diagnostics = files.size === 0 ? [] : await compile(files, temporary);
  const gone = new Map<Question, Change[]>();
  for (const question of questions) gone.set(question, await vanished(question));
  const changes = merge(
    questions.flatMap((question) => [
      ...(gone.get(question) ?? []),
      ...diagnostics
        .filter(({ file }) => file.startsWith(`${question.audience}/`))
        .flatMap((found) => changesFor(question, found)),
    ]),
  );
  return { changes, diffs: typesDiffs(questions.map(({ types }) => types)) };
}

async function questionFor(pair: Pair, folder: string): Promise<Question> {
  const [base, revision] = [await declarations(pair.base), await declarations(pair.revision)];
  const types = { audience: pair.audience, base: withoutComments(base), revision: withoutComments(revision) };
  if (types.base === types.revision) return { ...pair, types, checks: [], files: [] };
  const uses = usesOf(pair.base);
  const checks = checksFor(pair.base, pair.revision, uses);
  return {
    ...pair,
    types,
    checks,
    files: [
      [`${folder}/base.d.ts`, base],
      [`${folder}/revision.d.ts`, overBase(revision, pair.base)],
      [`${folder}/program.ts`, program(checks)],
    ],
  };
}

function changesFor(question: Question, diagnostic: Diagnostic): Change[] {
  const { checks, base, revision } = question;
  const found = checkAt(checks, diagnostic.line);
  if (found === undefined) throw new Error(`The types cannot be compared: ${diagnostic.message}`);
  const { check } = found;
  if (found.question === 'lost') {
    return lostPaths(diagnostic).map((names) =>
      changeAt(question, check, 'type-property-removed', placeOf(base, check.pointer, names), {
        kind: 'removed',
        reason: `Code that names \`${names.join('.')}\` of \`${check.name}\` no longer compiles.`,
      }),
    );
  }
  const names = pathOf(diagnostic);
  const [now, before] = [placeOf(revision, check.pointer, names), placeOf(base, check.pointer, names)];
  const pointer = before.length > now.length ? before : now;
  const user = check.side === 'request' ? 'builds' : 'reads';
  return [
    changeAt(question, check, 'type-incompatible', pointer, {
      kind: 'changed',
      reason: `Code that ${user} \`${check.name}\` no longer compiles: ${clipped(diagnostic)}`,
    }),
  ];
}

function changeAt(
  { audience, packages }: Pair,
  { side, operations }: Check,
  rule: string,
  pointer: string,
  { kind, reason }: Pick<Change, 'kind' | 'reason'>,
): Change {
  return {
    fingerprint: fingerprint(rule, pointer),
    rule,
    kind,
    place: { pointer, side },
    class: 'TYPES',
    verdict: 'breaking',
    reason,
    operations: [...operations],
    packages: [...packages],
    audiences: [audience],
  };
}

const LONGEST = 160;

/** The last words of the compiler are the cause. Types of objects are too long to be read. */
function clipped({ message, details }: Diagnostic): string {
  const cause = (details.at(-1) ?? message).replaceAll(/\{ .* \}/g, '{ … }').replaceAll(/\.$/g, '');
  return `${cause.length > LONGEST ? `${cause.slice(0, LONGEST)}…` : cause}.`;
}
