import { posix } from 'node:path';
import pc from 'picocolors';
import { adviceFor } from './advice.js';
import type { Problem } from './problem.js';

/** One paragraph per problem: place, what is wrong, what to do. */
export function formatProblems(problems: readonly Problem[], folder: string): string {
  const blocks = problems.map(({ file, line, column, rule, message }) => {
    const advice = adviceFor(rule);
    return [
      `${pc.bold(`${posix.join(folder, file)}:${line}:${column}`)}  ${pc.red(message)}  ${pc.dim(rule)}`,
      ...(advice === undefined ? [] : [`  ${advice}`]),
    ].join('\n');
  });
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  return `${blocks.join('\n')}\n${count}. Artefacts of the last good state were left as they are.`;
}
