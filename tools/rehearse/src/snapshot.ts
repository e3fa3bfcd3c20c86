import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { editCompatibly } from './edits.js';
import { changeContract, contentsOf } from './release.js';
import type { State } from './state.js';

const TAG = 'pr-12';

/** Publishes what a pull request changes under a tag of its own. Whoever does not ask for it gets nothing. */
export async function snapshot(state: State): Promise<string> {
  const { copy, registry, processes, env, home, user } = state;
  // A maintainer with all that is installed, and the registry of the rehearsal.
  const maintainer = { ...env, NPM_CONFIG_USERCONFIG: join(home['HOME'] ?? '', '.npmrc') };
  const before = await contentsOf(registry, copy);
  const latest = user.versionOf('@eflow/contract');
  await copy.git('checkout', '--quiet', '-b', TAG);
  await changeContract(state, editCompatibly);
  await processes.run({
    file: 'pnpm',
    args: ['run', 'release:snapshot', '--tag', TAG],
    cwd: copy.folder,
    env: maintainer,
  });
  await copy.git('reset', '--quiet', '--hard');
  await copy.git('clean', '--quiet', '--force', '-d');
  await copy.git('checkout', '--quiet', 'main');
  const after = await contentsOf(registry, copy);
  const version = after['@eflow/contract']?.tags[TAG];
  if (version === undefined) throw new Error(`@eflow/contract has no tag ${TAG}.`);
  for (const [name, { tags }] of Object.entries(before))
    if (!isDeepStrictEqual(tags['latest'], after[name]?.tags['latest']))
      throw new Error(`\`latest\` of ${name} has moved to ${after[name]?.tags['latest']}.`);
  await user.install(TAG);
  const installed = user.versionOf('@eflow/contract');
  if (installed !== version) throw new Error(`@eflow/contract@${TAG} installs ${installed}, expected ${version}.`);
  await user.run(copy.version('@eflow/mock'));
  await user.install(`^${latest}`);
  if (user.versionOf('@eflow/contract') !== latest) throw new Error('The way back to the last version is closed.');
  return `${version}, and \`latest\` is still ${latest}`;
}
