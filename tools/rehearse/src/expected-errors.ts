/** The part of a report of contract-review that says what breaks. */
export interface Report {
  changes: readonly {
    kind: string;
    verdict: string;
    before?: unknown;
    place: { pointer: string; side?: string };
  }[];
}

/** A place of the user's program, and the word of the contract that matters there. */
export interface Place {
  line: number;
  name: string;
}

/**
 * Where the program no longer compiles, by the report and by what each line of the program says that it needs:
 * `// uses Schema.property`, `// uses Schema` or `// sends Schema`.
 */
export function expectedErrors(report: Report, program: string): Place[] {
  const needs = needsOf(program);
  return report.changes
    .filter(({ verdict }) => verdict === 'breaking')
    .flatMap((change) => {
      const { need, name } = broken(change);
      const lines = needs.filter((one) => one.need === need);
      if (lines.length === 0)
        throw new Error(`The report says that ${need} breaks, but no line of the program says it.`);
      return lines.map(({ line }) => ({ line, name }));
    })
    .toSorted((a, b) => a.line - b.line);
}

function needsOf(program: string): { line: number; need: string }[] {
  return program.split('\n').flatMap((text, index) => {
    const [, verb, what = ''] = /\/\/ (uses|sends) (.+)$/.exec(text) ?? [];
    if (verb === undefined) return [];
    return what.split(' ').map((need) => ({ line: index + 1, need: `${verb} ${need}` }));
  });
}

/** What a line must need to be broken by the change, and the name that its error then has. */
function broken({ place: { pointer, side }, before }: Report['changes'][number]): { need: string; name: string } {
  const [, , kind, schema = '', , property] = pointer.split('/');
  if (kind !== 'schemas') throw new Error(`Nothing is known about programs that need ${pointer}.`);
  if (property === undefined) {
    const name = typeof before === 'string' ? before : schema;
    return { need: `uses ${name}`, name };
  }
  return { need: side === 'request' ? `sends ${schema}` : `uses ${schema}.${property}`, name: property };
}

export interface CompilerError {
  line: number;
  message: string;
}

/** The errors of `tsc --pretty false` in a file; what explains an error is on the lines below it. */
export function compilerErrors(output: string, file: string): CompilerError[] {
  const errors: CompilerError[] = [];
  for (const line of output.split('\n')) {
    const [, path, number, message] = /^(.+?)\((\d+),\d+\): error (.+)$/.exec(line) ?? [];
    const last = errors.at(-1);
    if (path !== undefined && number !== undefined && message !== undefined) {
      if (!path.endsWith(file)) throw new Error(`An error outside of ${file}: ${line}`);
      errors.push({ line: Number(number), message });
    } else if (line.startsWith(' ') && last) last.message += `\n${line}`;
  }
  return errors;
}

/** What is wrong where the errors are not exactly those that were expected. */
export function differences(expected: readonly Place[], errors: readonly CompilerError[]): string[] {
  const explains = (place: Place, error: CompilerError) =>
    place.line === error.line && error.message.includes(`'${place.name}'`);
  return [
    ...expected
      .filter((place) => !errors.some((error) => explains(place, error)))
      .map(({ line, name }) => `Line ${line} compiles, though the report says that ${name} breaks it.`),
    ...errors
      .filter((error) => !expected.some((place) => explains(place, error)))
      .map(({ line, message }) => `Line ${line} does not compile, which the report does not say: ${message}`),
  ];
}
