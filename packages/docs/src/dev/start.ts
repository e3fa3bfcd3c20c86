import { join, relative } from 'node:path';
import { watch } from 'chokidar';
import { ROOT, SITE } from '../site/paths.js';
import { type SiteServer, serveSite } from '../site/server.js';
import { createRebuild } from './rebuild.js';
import { createReload } from './reload.js';

/** What the site is made from. The folders of what others generate are left out: their tasks write whole trees. */
const WATCHED = [
  'spec/openapi.yaml',
  'spec/components',
  'spec/paths',
  'spec/sources',
  'packages/docs/src',
  'packages/docs/content',
  'packages/docs/samples',
].map((path) => join(ROOT, path));

/** Builds the site, serves it, and after each change builds it again and tells the open pages to reload. */
export async function startDev(port: number): Promise<SiteServer> {
  const rebuild = await createRebuild();
  const reload = createReload();
  const attempt = async (changed: string | undefined): Promise<void> => {
    const start = performance.now();
    try {
      await rebuild(changed);
      reload.tell();
      const what = changed === undefined ? 'Built' : `${relative(ROOT, changed)}: built`;
      console.log(`${what} in ${Math.round(performance.now() - start)} ms`);
    } catch (error) {
      // The pages stay as they were until the mistake is mended.
      console.error(error instanceof Error ? error.message : error);
    }
  };
  await attempt(undefined);
  const queue = oneByOne(attempt);
  watch(WATCHED, { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 } }).on(
    'all',
    (_, path) => queue(path),
  );
  return serveSite(SITE, { port, before: reload.answer, page: reload.page });
}

/** Runs `task` for the last of the changes that came while it was running. */
function oneByOne(task: (changed: string) => Promise<void>): (changed: string) => void {
  let running = false;
  let next: string | undefined;
  const run = async (): Promise<void> => {
    running = true;
    while (next !== undefined) {
      const changed = next;
      next = undefined;
      await task(changed);
    }
    running = false;
  };
  return (changed) => {
    next = changed;
    if (!running) void run();
  };
}
