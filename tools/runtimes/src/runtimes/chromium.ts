import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from 'srvx/node';
import { staticMiddleware } from 'srvx/static';
import { pageByEsbuild, pageByVite } from '../bundle.js';
import type { Check } from '../check.js';
import { driver } from '../driver.js';
import type { Project } from '../project.js';
import { runProgram } from '../run-program.js';
import type { Toolbox } from '../toolbox.js';

const INSTALLED = '/usr/bin/chromium';

/** Which Chromium to start: the one that is asked for, the one of the system, or `undefined` for that of the toolbox. */
export function chooseChromium(
  asked: string | undefined,
  exists: (file: string) => boolean = existsSync,
): string | undefined {
  if (asked) {
    if (exists(asked)) return asked;
    throw new Error(`There is no Chromium at ${asked}, which CHROMIUM_PATH names.`);
  }
  return exists(INSTALLED) ? INSTALLED : undefined;
}

/** The program in a page, bundled by esbuild and by Vite. */
export function chromiumChecks({ folder }: Project, toolbox: Toolbox): Check[] {
  const check = (bundler: string, build: typeof pageByVite): Check => ({
    name: `Chromium, bundled by ${bundler}`,
    async run() {
      const executable = chooseChromium(process.env['CHROMIUM_PATH']) ?? toolbox.path('@sparticuz/chromium');
      const dir = await build(folder, toolbox);
      const pages = serve({
        port: 0,
        hostname: '127.0.0.1',
        silent: true,
        gracefulShutdown: false,
        middleware: [staticMiddleware({ dir })],
        fetch: () => new Response('There is no such file.', { status: 404 }),
      });
      await pages.ready();
      try {
        const args = [toolbox.path('puppeteer-core'), executable, pages.url ?? ''];
        // The Chromium of the toolbox unpacks itself here, and two must not do so in the same place.
        const env = { TMPDIR: mkdtempSync(join(folder, 'tmp-')) };
        return await runProgram(folder, { ...driver('chromium', toolbox, args), env }, true);
      } finally {
        await pages.close(true);
      }
    },
  });
  return [check('esbuild', pageByEsbuild), check('Vite', pageByVite)];
}
