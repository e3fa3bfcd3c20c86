import { restoresEverything } from './cache.js';
import { installByOthers, useEverywhere } from './consumers.js';
import { editBreakingly, editCompatibly } from './edits.js';
import { interrupted } from './interrupted.js';
import { publishAll } from './release.js';
import { snapshot } from './snapshot.js';
import type { State } from './state.js';
import type { Step } from './steps.js';
import { breaks, staysTheSame } from './upgrade.js';

export const STEPS: readonly Step<State>[] = [
  {
    name: 'cache',
    title: 'a second clone restores everything from a remote cache',
    needs: [],
    run: restoresEverything,
  },
  { name: 'publish', title: 'publish version N', needs: [], run: publishAll },
  {
    name: 'install',
    title: 'install it by npm, use it in every runtime and with every compiler',
    needs: ['publish'],
    run: useEverywhere,
  },
  {
    name: 'installers',
    title: 'install it by other package managers, use it in Node',
    needs: ['publish'],
    run: installByOthers,
  },
  {
    name: 'interrupted',
    title: 'publish into another registry, end that in the middle, publish again',
    needs: ['publish'],
    run: interrupted,
  },
  {
    name: 'user',
    title: 'write a program with version N, run it against `npx @eflow/mock`',
    needs: ['publish'],
    async run({ copy, user }) {
      await user.install(copy.version('@eflow/contract'));
      const output = await user.run(copy.version('@eflow/mock'));
      return `${output.trim().split('\n').length} lines of output`;
    },
  },
  { name: 'snapshot', title: 'publish a snapshot of a pull request', needs: ['user'], run: snapshot },
  {
    name: 'compatible',
    title: 'add an optional property, publish N+1, upgrade',
    needs: ['user'],
    run: (state) => staysTheSame(state, editCompatibly),
  },
  {
    name: 'breaking',
    title: 'break the contract, publish N+2, upgrade',
    needs: ['user'],
    run: (state) => breaks(state, editBreakingly),
  },
];
