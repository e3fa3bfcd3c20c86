import { execute } from '../command.js';
import type { Check } from './finding.js';

/** Packages that a program for the browser imports. The budgets are those of tools/bench, and so are the tests of them. */
const MEASURED = '@eflow/affiliate-client';

export function programSizeCheck(root: string): Check {
  return {
    name: 'size of programs',
    async run({ name }) {
      if (name !== MEASURED) return { findings: [], note: `see ${MEASURED}` };
      const args = [
        '--filter',
        '@eflow/bench',
        'exec',
        'vitest',
        'run',
        'test/size.test.ts',
        '-t',
        'stays within',
        '--testTimeout=60000',
      ];
      const { code, stdout, stderr } = await execute({ file: 'pnpm', args, cwd: root });
      if (code === 0) return { findings: [], note: 'within the budgets of tools/bench' };
      return {
        findings: [
          {
            what: `A program that uses it is larger than its budget, or could not be measured.\n${stdout}${stderr}`.trim(),
            remedy: 'Look at `pnpm bench client`.',
          },
        ],
      };
    },
  };
}
