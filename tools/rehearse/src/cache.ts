import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { environment } from './environment.js';
import type { State } from './state.js';
import { createWorkingCopy, type WorkingCopy } from './working-copy.js';

/** What tasks make, in any package. */
const MADE = ['dist', 'src/generated', 'schemas', 'openapi'];

/** Makes a second clone that has only the remote cache, which the building of the first one has filled. */
export async function restoresEverything(state: State): Promise<string> {
  const { folder, copy, processes, toolbox, cache } = state;
  const env = environment(toolbox.path('.bin'), cache.env);
  const second = await createWorkingCopy(copy.folder, join(folder, 'second-clone'), processes, env);
  await second.pnpm('install', '--frozen-lockfile', '--prefer-offline');
  await second.turbo(['build'], ['--summarize']);
  const { attempted, cached } = executionOf(second);
  if (attempted === 0 || cached !== attempted) throw new Error(`${cached} of ${attempted} tasks were restored.`);
  const [first, restored] = [made(copy), made(second)];
  const different = [...new Set([...first.keys(), ...restored.keys()])].filter(
    (path) => first.get(path) !== restored.get(path),
  );
  if (different.length > 0) throw new Error(`These files are not the same: ${different.join(', ')}`);
  rmSync(second.folder, { recursive: true });
  return `${cached} of ${attempted} tasks restored, ${first.size} files the same`;
}

/** What turbo says about its only run in the copy. */
function executionOf({ folder }: WorkingCopy): { attempted: number; cached: number } {
  const runs = join(folder, '.turbo/runs');
  const [name = ''] = readdirSync(runs);
  return JSON.parse(readFileSync(join(runs, name), 'utf8')).execution;
}

/** The digest of each file that was made, by its path. */
function made({ folder }: WorkingCopy): Map<string, string> {
  const found = new Map<string, string>();
  for (const group of ['packages', 'tools', '.']) {
    for (const name of group === '.' ? ['spec'] : readdirSync(join(folder, group))) {
      for (const path of MADE.map((part) => join(folder, group, name, part)).filter((part) => existsSync(part))) {
        for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
          const file = join(entry.parentPath, entry.name);
          if (entry.isFile())
            found.set(relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex'));
        }
      }
    }
  }
  return found;
}
