import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Section } from '../model/page.js';
import { ROOT } from '../site/paths.js';
import { readRecord } from './record.js';
import { sectionsOf } from './sections.js';

const RECORDS = join(ROOT, 'packages/contract/changelog');
const VERSION = /^\d+\.\d+\.\d+$/;

/** The changes of the contract between releases, newest first, from a folder of records, one per version. */
export async function changelogPages(folder: string = RECORDS): Promise<Page[]> {
  const files = await readdir(folder).catch(() => []);
  const versions = files
    .map(versionOf)
    .sort(new Intl.Collator('en', { numeric: true }).compare)
    .reverse();
  const sections: Section[] = [];
  for (const version of versions) {
    const file = join(folder, `${version}.json`);
    sections.push(...sectionsOf(version, readRecord(await readFile(file, 'utf8'), file)));
  }
  const { version } = JSON.parse(await readFile(join(ROOT, 'packages/contract/package.json'), 'utf8'));
  return [
    {
      path: 'changelog',
      kind: 'changelog',
      title: 'Changelog of the contract',
      summary: 'What each release changes for those who use it: on the wire, in types, and in words.',
      lead: [{ kind: 'prose', text: versions.length === 0 ? none(version) : HOW }],
      sections,
    },
  ];
}

const HOW =
  'Each release is compared with the one before. What breaks a program comes first, with a request or an answer that worked before and fails now. [Versions and compatibility](/guides/versions) tells what counts as breaking.';

function none(version: string): string {
  return `Version ${version} of the contract is the first one, so there is nothing to compare it with. From the second one on, this page lists what each release changes, operation by operation, breaking changes first and each with a request or an answer that shows the break. [Versions and compatibility](/guides/versions) tells what counts as breaking.`;
}

function versionOf(file: string): string {
  const version = file.replace(/\.json$/, '');
  if (VERSION.test(version) && file.endsWith('.json')) return version;
  throw new Error(`${join(RECORDS, file)}: a record is named after its version, such as 0.2.0.json.`);
}
