import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from './expected-errors.js';
import type { Contents, Registry } from './registry.js';
import type { State } from './state.js';
import type { WorkingCopy } from './working-copy.js';

/** The command that publishes what a registry does not have; the registry is that of the environment. */
export const PUBLISH: readonly string[] = ['tools/release/bin/release.js', 'publish'];

/** Publishes what the copy has, and holds the registry and the tags of git against it. */
export async function publishAll({ copy, processes, registry, home }: State): Promise<string> {
  await processes.run({ file: 'node', args: PUBLISH, cwd: copy.folder, env: home });
  const published = copy.published();
  const tags = await tagsOf(copy);
  for (const { name, version } of published) {
    const { versions, tags: distTags } = await registry.contents(name);
    if (versions[version] === undefined) throw new Error(`The registry has no ${name}@${version}.`);
    if (distTags['latest'] !== version)
      throw new Error(`\`latest\` of ${name} is ${distTags['latest']}, expected ${version}.`);
    if (!tags.includes(`${name}@${version}`)) throw new Error(`There is no tag ${name}@${version} in git.`);
  }
  return published.map(({ name, version }) => `${name.replace(/^@eflow\//, '')} ${version}`).join(', ');
}

export async function tagsOf(copy: WorkingCopy): Promise<string[]> {
  return (await copy.git('tag', '--list')).split('\n').filter((line) => line !== '');
}

export async function contentsOf(registry: Registry, copy: WorkingCopy): Promise<Record<string, Contents>> {
  const found = copy.published().map(async ({ name }) => [name, await registry.contents(name)] as const);
  return Object.fromEntries(await Promise.all(found));
}

/** Edits the contract, lets the review write the changeset, and gives its report. */
export async function changeContract(state: State, edit: (root: string) => void): Promise<Report> {
  const { copy, processes, env, folder } = state;
  edit(copy.folder);
  await copy.turbo(['openapi']);
  const output = join(folder, 'review.json');
  const args = ['tools/contract-review/bin/contract-review.js', '--write', '--format', 'json', '--output', output];
  await processes.run({ file: 'node', args, cwd: copy.folder, env });
  await copy.commit('Change the contract');
  return JSON.parse(readFileSync(output, 'utf8'));
}

/** Turns the changesets into versions, and publishes these. */
export async function releaseNext(state: State): Promise<string> {
  const { copy } = state;
  await copy.pnpm('run', 'release:version');
  await copy.commit('Version');
  return publishAll(state);
}
