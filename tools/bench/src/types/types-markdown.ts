import { table, whole } from '../report/table.js';
import type { CheckFigures } from './check-rounds.js';
import type { CompletionFigures } from './completion-rounds.js';

/** All that was measured. */
export interface TypesFigures {
  checks: CheckFigures[];
  completions: CompletionFigures[];
}

const CHECK_REMARK = `Each program makes a hundred calls of the four operations; the contract has these four, or 396 more. Ours and openapi-fetch
read declarations, as users of published packages do; the source that hey-api and orval generate is checked with the
program, as it is in a project that has it. TypeScript 7 runs in one thread. Seconds are the least of the rounds, memory is
the median.`;

const COMPLETION_REMARK = `A user has written a program and asks for the members of a client (for openapi-fetch, the paths after \`GET\`; for hey-api and
orval, the names of the module), then for the keys of the bodies of two operations. \`first\` is the wait for the members after
the file is opened, the program being read. Before each of the others a character is typed or deleted, as in an editor, and
the wait begins with that. Medians; each round has a server of its own. \`names\` is how many members are suggested: with ours,
the resources, whose operations come after a second dot.`;

export function typesMarkdown({ checks, completions }: TypesFigures): string {
  const checkTables = groups(checks, ({ compiler }) => compiler).map(([title, group]) => checkTable(title, group));
  const completionTables = groups(completions, ({ server }) => server).map(([title, group]) =>
    completionTable(title, group),
  );
  return [...checkTables, CHECK_REMARK, ...completionTables, COMPLETION_REMARK].join('\n\n');
}

function checkTable(title: string, checks: readonly CheckFigures[]): string {
  return table(
    [`check, ${title}`, 'instantiations:', 'types:', 'check, s, least:', 'total, s, least:', 'memory, MiB:'],
    checks
      .toSorted((a, b) => a.instantiations - b.instantiations)
      .map(({ name, instantiations, types, check, total, memory }) => [
        name,
        whole(instantiations),
        whole(types),
        check.toFixed(3),
        total.toFixed(3),
        memory.toFixed(1),
      ]),
  );
}

function completionTable(title: string, completions: readonly CompletionFigures[]): string {
  return table(
    [
      `completion, ${title}`,
      'names:',
      'first, ms:',
      'member, ms:',
      'searchDeals body, ms:',
      'createOfferGroup body, ms:',
    ],
    completions
      .toSorted((a, b) => a.member - b.member)
      .map(({ name, names, cold, member, search, create }) => [
        name,
        whole(names),
        whole(cold),
        member.toFixed(1),
        search.toFixed(1),
        create.toFixed(1),
      ]),
  );
}

/** The figures of each version of TypeScript and number of operations, under what they are called. */
function groups<T extends { operations: number }>(figures: readonly T[], version: (of: T) => string): [string, T[]][] {
  const title = (figure: T) => `${figure.operations} operations, TypeScript ${version(figure)}`;
  const titles = new Set(figures.map(title));
  return [...titles].map((wanted) => [wanted, figures.filter((figure) => title(figure) === wanted)]);
}
