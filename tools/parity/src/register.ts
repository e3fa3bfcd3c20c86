import type { Bundle } from '@eflow/pipeline';
import { at } from './model.js';
import { type Decision, type FactFile, lineRanges } from './sources.js';

/** What is wrong with the register of decisions: a place that is not there, a line outside the document, a double id. */
export function registerProblems(bundle: Bundle, file: FactFile, decisions: readonly Decision[]): string[] {
  const ids = new Set(decisions.map(({ id }) => id));
  const covered = decisions.flatMap(({ covers }) => covers);
  const referred = Object.values(file.facts).flatMap((facts) => facts.flatMap(({ decision }) => decision ?? []));
  return [
    ...repeated(decisions.map(({ id }) => id)).map((id) => `the decision ${id} stands twice`),
    ...repeated(covered).map((id) => `${id} is covered twice`),
    ...referred.filter((id) => !ids.has(id)).map((id) => `a fact refers to the decision ${id}, which is missing`),
    ...decisions.flatMap(({ id, places, documents }) => [
      ...places
        .filter((place) => at(bundle, place) === undefined)
        .map((place) => `${id}: ${place} is not in the bundle`),
      ...documents.flatMap(({ document, lines }) => {
        const last = file.documents[document]?.lines;
        if (lines === undefined) return last === undefined ? [] : [`${id}: ${document} is quoted without lines`];
        return lineRanges(lines)
          .filter(([from, to]) => last === undefined || from < 1 || to < from || to > last)
          .map(([from, to]) => `${id}: ${document} has no lines ${from}-${to}`);
      }),
    ]),
  ];
}

/** Lines of the documents that no fact covers. */
export function uncoveredLines(file: FactFile): string[] {
  return Object.entries(file.documents).flatMap(([document, { lines: total = 0 }]) => {
    const covered = new Set<number>();
    for (const { lines } of file.facts[document] ?? [])
      for (const [from, to] of lines === undefined ? [] : lineRanges(lines))
        for (let line = from; line <= to; line += 1) covered.add(line);
    return Array.from({ length: total }, (_, index) => index + 1)
      .filter((line) => !covered.has(line))
      .map((line) => `${document}:${line} is covered by no fact`);
  });
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
