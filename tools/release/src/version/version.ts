import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import readChangesets from '@changesets/read';
import { execute, succeed } from '../command.js';
import { type Published, publishedPackages } from '../workspace.js';
import { explainEmptyEntries } from './empty-entry.js';
import { keepRecord, lastRelease, review } from './record.js';

/** Where the record waits for its version; on the same disk as where it is kept. */
const WAITING = 'packages/contract/.turbo/record.json';

/**
 * Makes the pending changesets into versions and changelogs, and renews what carries a version. Gives the packages
 * that have a new one. Versions of a snapshot are for trying out: they leave no record.
 */
export async function version(root: string, snapshot: string | undefined): Promise<Published[]> {
  // Between a release and its tag there are changes, but no changesets any more: nothing is missing then.
  if ((await readChangesets(root)).length === 0) return [];
  const before = await publishedPackages(root);
  const since = snapshot === undefined ? await lastRelease(root) : undefined;
  const record = join(root, WAITING);
  if (since !== undefined) {
    await mkdir(join(record, '..'), { recursive: true });
    await review(root, since, record);
  }
  const changeset = join(root, 'node_modules/.bin/changeset');
  await succeed({
    file: changeset,
    args: ['version', ...(snapshot === undefined ? [] : ['--snapshot', snapshot])],
    cwd: root,
  });
  const after = await publishedPackages(root);
  const changed = after.filter(({ name, version }) => before.find((old) => old.name === name)?.version !== version);
  if (since !== undefined) {
    if (changed.some(({ name }) => name === '@eflow/contract')) await keepRecord(root, record);
    await rm(record, { force: true });
  }
  await renew(root, changed);
  return changed;
}

/** The bundles carry the version, and all that is generated from them, and the changelogs have to be formatted. */
async function renew(root: string, changed: readonly Published[]): Promise<void> {
  if (changed.length === 0) return;
  const tasks = ['openapi', 'generate', 'build', '//#reports', '--filter=./packages/*', '--filter=//'];
  const args = ['exec', 'turbo', 'run', ...tasks, '--output-logs=errors-only'];
  await succeed({ file: 'pnpm', args, cwd: root, env: { TURBO_TELEMETRY_DISABLED: '1' } });
  await explainEmptyEntries(changed);
  const changelogs = changed.map(({ folder }) => join(folder, 'CHANGELOG.md'));
  await execute({
    file: join(root, 'node_modules/.bin/prettier'),
    args: ['--config', '.config/prettier.json', '--write', '--log-level', 'warn', ...changelogs],
    cwd: root,
  });
}
