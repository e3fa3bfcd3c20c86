import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { refuseIncomplete } from './check/publint.js';
import { announcements } from './github/announcements.js';
import { announce, proposeRelease } from './github/github.js';
import { type Packed, pack } from './pack.js';
import { tagCommit } from './publish/git-tag.js';
import { publish } from './publish/publish.js';
import { isPublished, send } from './publish/registry.js';
import { writeBillsOfMaterials } from './sbom.js';
import { version } from './version/version.js';
import { type Published, publishedPackages } from './workspace.js';

const ROOT = resolve(import.meta.dirname, '../../..');

const USAGE = `Usage: release <command>

  check [--update]        look at the packages as users will get them; --update writes the lists of their files anew
  version                 make the pending changesets into versions, changelogs and the record for the docs
  publish [--tag <tag>]   publish what the registry does not have yet (default: as \`latest\`, and tag the commit)
  snapshot --tag <tag> [--dry-run]
                          give what the pending changesets name versions for trying out, and publish those as <tag>
  pack --output <folder>  write the tarballs there
  sbom --output <folder>  write there what each package makes users install, as CycloneDX
  propose                 \`version\`, and a pull request with what that changed (needs \`gh\`)
  announce                send the tags, and make a release with the bill of materials of each (needs \`gh\`)

The registry, and who may write there, is what npm is configured for.`;

async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      tag: { type: 'string' },
      update: { type: 'boolean', default: false },
      output: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [command, ...more] = positionals;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (more.length > 0) throw new Error(`\`${more.join(' ')}\` is not understood.\n\n${USAGE}`);
  switch (command) {
    case 'check':
      return checkAll(values.update);
    case 'version':
      return told(await version(ROOT, undefined));
    case 'publish':
      return withPacked((packages) => publishAll(packages, values.tag));
    case 'snapshot':
      return snapshot(given(values.tag, '--tag'), values['dry-run']);
    case 'pack':
      return packInto(outputFolder(values.output));
    case 'sbom':
      return bills(outputFolder(values.output));
    case 'propose':
      return propose();
    case 'announce':
      return announceAll();
    default:
      throw new Error(`There is no command \`${command ?? ''}\`.\n\n${USAGE}`);
  }
}

function given(value: string | undefined, option: string): string {
  if (value === undefined) throw new Error(`${option} is missing.\n\n${USAGE}`);
  return value;
}

const outputFolder = (output: string | undefined): string => resolve(given(output, '--output'));

function told(packages: readonly Published[]): number {
  if (packages.length === 0) console.log('No changeset is pending, so there is no new version.');
  for (const { name, version } of packages) console.log(`${name}@${version}`);
  return 0;
}

async function checkAll(update: boolean): Promise<number> {
  // Loaded only here: with it come two compilers.
  const { check } = await import('./check/index.js');
  return withPacked(async (packages) => ((await check(packages, ROOT, update)) ? 0 : 1));
}

async function snapshot(tag: string, dry: boolean): Promise<number> {
  if (tag === 'latest') throw new Error('A snapshot is not what users get who ask for nothing: choose another tag.');
  const changed = await version(ROOT, tag);
  if (dry || changed.length === 0) return told(changed);
  const names = new Set(changed.map(({ name }) => name));
  return withPacked((packages) =>
    publishAll(
      packages.filter(({ name }) => names.has(name)),
      tag,
    ),
  );
}

async function publishAll(packages: readonly Packed[], tag: string | undefined): Promise<number> {
  await refuseIncomplete(packages);
  await publish(packages, tag ?? 'latest', {
    isPublished,
    send,
    mark: tag === undefined ? (name) => tagCommit(ROOT, name) : undefined,
    log: console.log,
  });
  return 0;
}

async function bills(folder: string): Promise<number> {
  console.log((await writeBillsOfMaterials(await publishedPackages(ROOT), ROOT, folder)).join('\n'));
  return 0;
}

async function propose(): Promise<number> {
  const packages = await version(ROOT, undefined);
  if (packages.length > 0) await proposeRelease(ROOT, packages, 'main');
  return told(packages);
}

async function announceAll(): Promise<number> {
  return inTemporary(async (folder) => {
    const packages = await publishedPackages(ROOT);
    const files = await writeBillsOfMaterials(packages, ROOT, folder);
    const told = await announce(ROOT, await announcements(ROOT, packages, files));
    console.log(told.length === 0 ? 'Everything was told already.' : told.join('\n'));
    return 0;
  });
}

async function packInto(folder: string): Promise<number> {
  for (const published of await publishedPackages(ROOT)) console.log((await pack(published, folder)).tarball);
  return 0;
}

function withPacked(use: (packages: readonly Packed[]) => Promise<number>): Promise<number> {
  return inTemporary(async (folder) => {
    const packages: Packed[] = [];
    for (const published of await publishedPackages(ROOT)) packages.push(await pack(published, folder));
    return use(packages);
  });
}

async function inTemporary(use: (folder: string) => Promise<number>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'everflow-release-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`release: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
