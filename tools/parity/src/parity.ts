import type { Bundle } from '@eflow/pipeline';
import { unfounded } from './bundle-in-facts.js';
import { missingOf } from './facts-in-bundle.js';
import { registerProblems, uncoveredLines } from './register.js';
import type { Decision, FactFile } from './sources.js';

export interface Parity {
  /** Number of facts, enum values included, and how many of them the bundle has. */
  facts: number;
  covered: number;
  decisions: number;
  open: number;
  /** What disagrees, in sentences. */
  problems: string[];
}

/** Holds the bundle against the facts and the facts against the bundle. */
export function parity(bundle: Bundle, file: FactFile, decisions: readonly Decision[]): Parity {
  const facts = Object.entries(file.facts).flatMap(([document, list]) => list.map((fact) => ({ document, fact })));
  const missing = facts.flatMap(({ document, fact }) => {
    const place = fact.lines === undefined ? `${document}, ${fact.section}` : `${document}:${fact.lines}`;
    const problems = missingOf(bundle, fact).map((problem) => `${place}: ${problem}`);
    return problems.length > 0 ? [problems] : [];
  });
  const values = Object.entries(file.enums).flatMap(([name, list]) => list.map((value) => ({ name, value })));
  const missingValues = values.filter(({ name, value }) => {
    const known = bundle.components.schemas[name]?.['enum'];
    return !Array.isArray(known) || !known.includes(value);
  });
  return {
    facts: facts.length + values.length,
    covered: facts.length + values.length - missing.length - missingValues.length,
    decisions: decisions.length,
    open: decisions.filter(({ status }) => status === 'open').length,
    problems: [
      ...missing.flat(),
      ...missingValues.map(({ name, value }) => `${name} lacks the value ${value}`),
      ...unfounded(bundle, file),
      ...registerProblems(bundle, file, decisions),
      ...uncoveredLines(file),
    ],
  };
}
