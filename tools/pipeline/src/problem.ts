/** Something wrong with the description, and where. */
export interface Problem {
  /** Path of the file, relative to the folder that was linted. */
  file: string;
  /** Line and column, counted from 1. */
  line: number;
  column: number;
  /** The rule that refused it, or `yaml` for a file that cannot be read at all. */
  rule: string;
  message: string;
}

/** Without one tier, the tiers after it only report consequences: a file that does not parse, a broken `$ref`, a misspelled key. */
const TIERS = ['yaml', 'no-unresolved-refs', 'struct'];

/** Drops repetitions and what follows from a more basic problem, and sorts by place. */
export function causes(problems: readonly Problem[]): Problem[] {
  const tier = TIERS.find((rule) => problems.some((problem) => problem.rule === rule));
  const kept = problems.filter(({ rule }) => tier === undefined || rule === tier);
  const unique = new Map(kept.map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  );
}
