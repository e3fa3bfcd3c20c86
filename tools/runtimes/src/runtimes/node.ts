import type { Check } from '../check.js';
import { succeed } from '../command.js';
import type { Project } from '../project.js';
import { runProgram } from '../run-program.js';
import type { Toolbox } from '../toolbox.js';

const VERSIONS = ['20', '22', '24', '26'];

/** The program in each Node, and each module by `require()` and by import. */
export function nodeChecks({ folder }: Project, { path }: Toolbox): Check[] {
  return VERSIONS.flatMap((version) => {
    const node = () => path(`node${version}/bin/node`);
    return [
      {
        name: `Node ${version}`,
        run: () => runProgram(folder, { file: node(), args: ['main.js'] }),
      },
      {
        name: `Node ${version}, require()`,
        run: async () => JSON.parse(await succeed({ file: node(), args: ['require.cjs'], cwd: folder })).version,
      },
    ];
  });
}
