import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.js';
import { succeed } from './command.js';
import type { Project } from './project.js';
import type { Toolbox } from './toolbox.js';

export const VERSIONS: readonly string[] = ['5.4', '5.9', '6.0', '7.0'];
/** Ways to find modules, and the form of module that each goes with. */
const RESOLUTIONS = { bundler: 'esnext', node16: 'node16', nodenext: 'nodenext' };

/** Under these, a CommonJS module may require() an ES module. */
const REQUIRES_ESM = { resolution: 'nodenext', versions: ['5.9', '6.0', '7.0'] };

/** The program as a user's source: in a browser with plain strictness, and in Node with all of it. */
export function typescriptChecks({ folder }: Project, { node, path }: Toolbox): Check[] {
  return VERSIONS.flatMap((version) =>
    Object.entries(RESOLUTIONS).map(([moduleResolution, module]) => ({
      name: `TypeScript ${version}, ${moduleResolution}`,
      async run() {
        const base = { target: 'es2022', module, moduleResolution, strict: true, skipLibCheck: false, noEmit: true };
        const requires = moduleResolution === REQUIRES_ESM.resolution && REQUIRES_ESM.versions.includes(version);
        const configs = {
          browser: {
            compilerOptions: { ...base, lib: ['es2022', 'dom', 'dom.iterable'], types: [] },
            files: ['page.ts', 'worker.ts', 'mistakes.ts', 'others.ts'],
          },
          node: {
            compilerOptions: {
              ...base,
              lib: ['es2022'],
              types: ['node'],
              typeRoots: [path('@types')],
              exactOptionalPropertyTypes: true,
              noUncheckedIndexedAccess: true,
              noPropertyAccessFromIndexSignature: true,
            },
            files: ['main.ts', 'mistakes.ts', 'others.ts', 'serve.ts', ...(requires ? ['require.cts'] : [])],
          },
        };
        const tsc = path(`typescript${version}/bin/tsc`);
        for (const [environment, config] of Object.entries(configs)) {
          const directory = join(folder, 'tsconfig', `${version}-${moduleResolution}`);
          mkdirSync(directory, { recursive: true });
          const file = join(directory, `${environment}.json`);
          const files = config.files.map((name) => join(folder, name));
          writeFileSync(file, JSON.stringify({ ...config, files }));
          await succeed({ file: node, args: [tsc, '--project', file, '--pretty', 'false'], cwd: folder });
        }
        return (await succeed({ file: node, args: [tsc, '--version'], cwd: folder })).replace('Version ', '').trim();
      },
    })),
  );
}
