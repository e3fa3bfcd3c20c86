import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** When the last run of turbo began, and how much of it came from the cache. */
export interface LastRun {
  startTime: number;
  tasks: number;
  cached: number;
}

/** Reads turbo's record of its last run, and removes the records of runs before it. */
export async function lastRun(root: string): Promise<LastRun | undefined> {
  const folder = join(root, '.turbo', 'runs');
  const names = await readdir(folder).catch(() => []);
  const records = await Promise.all(
    names.map(async (name) => ({
      file: join(folder, name),
      time: (await stat(join(folder, name))).mtimeMs,
    })),
  );
  const [last, ...older] = records.sort((a, b) => b.time - a.time);
  await Promise.all(older.map(({ file }) => rm(file)));
  if (!last) return undefined;
  const { execution } = JSON.parse(await readFile(last.file, 'utf8'));
  return {
    startTime: execution.startTime,
    tasks: execution.attempted,
    cached: execution.cached,
  };
}
