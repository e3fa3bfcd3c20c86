import { deepStrictEqual } from 'node:assert';
import { join } from 'node:path';
import { startGate } from './gate.js';
import { createHome } from './home.js';
import { startRegistry } from './registry.js';
import { contentsOf, PUBLISH, tagsOf } from './release.js';
import type { State } from './state.js';

/** Packages that the registry takes before the publisher is ended. */
const TAKEN = 2;

/**
 * Publishes the same into an empty registry, ends the publisher in the middle, and lets it begin again. In the end both
 * registries and the tags of git are the same.
 */
export async function interrupted(state: State): Promise<string> {
  const { folder, copy, processes, toolbox, env, upstream } = state;
  const meant = { contents: await contentsOf(state.registry, copy), tags: await tagsOf(copy) };
  await copy.git('tag', '--delete', ...meant.tags);
  const registry = await startRegistry({ folder: join(folder, 'second-registry'), toolbox, processes, env, upstream });
  const gate = await startGate(registry.url, TAKEN);
  const bin = toolbox.path('.bin');
  try {
    const first = processes.start({
      file: 'node',
      args: PUBLISH,
      cwd: copy.folder,
      env: createHome(join(folder, 'home-interrupted'), gate.url, registry.token, bin),
    });
    await Promise.race([gate.shut, first.ended.then(() => Promise.reject(new Error(`It ended:\n${first.output()}`)))]);
    await first.kill();
    const names = Object.entries(await contentsOf(registry, copy)).filter(
      ([, { versions }]) => Object.keys(versions).length > 0,
    );
    const all = copy.published().length;
    if (names.length !== TAKEN || all <= TAKEN)
      throw new Error(`The registry has ${names.length} of ${all} packages after the end, expected ${TAKEN}.`);
    await processes.run({
      file: 'node',
      args: PUBLISH,
      cwd: copy.folder,
      env: createHome(join(folder, 'home-again'), registry.url, registry.token, bin),
    });
    const got = { contents: await contentsOf(registry, copy), tags: await tagsOf(copy) };
    deepStrictEqual(got, meant);
    return `ended after ${TAKEN} of ${all} packages, the last one without an answer; the end is the same to the byte`;
  } finally {
    await gate.close();
    await registry.stop();
  }
}
