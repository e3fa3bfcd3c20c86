import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { changelogPages } from '../src/changelog/index.js';
import { ROOT } from '../src/site/paths.js';

/** Records as `npm run review -- npm:@eflow/contract@… --format json` writes them. */
const FIXTURES = join(import.meta.dirname, 'fixtures/changelog');

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function folderWith(name: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'changelog-'));
  folders.push(folder);
  await writeFile(join(folder, name), text);
  return folder;
}

describe('with two releases', async () => {
  const [page] = await changelogPages(FIXTURES);
  const text = JSON.stringify(page);

  it('has the newest first, by number', () => {
    const releases = page?.sections.filter(({ level }) => level === 2).map(({ title }) => title);
    expect(releases).toEqual(['0.10.0', '0.2.0']);
  });

  it('says what changed for whom, breaking changes first', () => {
    const titles = page?.sections.filter(({ level }) => level === 3).map(({ title }) => title);
    expect(titles).toEqual([
      'createOfferGroup',
      'searchDeals',
      'getOfferDeal, listOfferDeals, searchDeals',
      'getOfferDeal, listOfferDeals',
    ]);
    expect(text).toContain('**Breaking**, HTTP: `internal_notes` is required now.');
    expect(text).toContain('At `OfferGroupCreate.internal_notes`.');
    expect(text).toContain('At `POST /v1/affiliates/deals`.');
    expect(text).toContain('**Compatible**, HTTP: The new property `rating` is optional.');
    expect(text).toContain('**Words**, DOCS: Only words changed: summary.');
    expect(text).toContain('"`@eflow/contract`","a minor release"');
  });

  it('shows what broke', () => {
    const group = page?.sections.find(({ title }) => title === 'createOfferGroup');
    expect(group?.blocks[1]).toMatchObject({
      kind: 'code',
      language: 'json',
      title: 'Worked before as request body',
      note: "The value must have required property 'internal_notes'",
    });
  });

  it('says when nothing changed', () => {
    expect(page?.sections[0]?.blocks).toEqual([{ kind: 'prose', text: 'The contract is the same as before.' }]);
  });

  it('has ids of its own for its sections', () => {
    const ids = page?.sections.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('v0.2.0-create-offer-group');
  });
});

it('says honestly when there is no release to compare with', async () => {
  const [page] = await changelogPages(join(FIXTURES, 'nothing'));
  const { version } = JSON.parse(await readFile(join(ROOT, 'packages/contract/package.json'), 'utf8'));
  expect(page).toMatchObject({ path: 'changelog', kind: 'changelog', sections: [] });
  expect(JSON.stringify(page?.lead)).toContain(`Version ${version} of the contract is the first one`);
});

describe('refuses', () => {
  it.each([
    [
      'a record of another format',
      '0.2.0.json',
      '{"format": 2, "bumps": [], "changes": []}',
      /0\.2\.0\.json: not a report/,
    ],
    ['a change that it cannot show', '0.2.0.json', '{"format": 1, "bumps": [], "changes": [{}]}', /not a report/],
    ['a file that is no record', 'notes.txt', '', /notes\.txt: a record is named after its version/],
    ['another name', 'next.json', '{}', /next\.json: a record is named after its version/],
  ])('%s', async (_, name, text, message) => {
    await expect(changelogPages(await folderWith(name, text))).rejects.toThrow(message);
  });
});

it('reads only what the review writes', async () => {
  const schema = JSON.parse(await readFile(join(ROOT, 'tools/contract-review/schema/review.schema.json'), 'utf8'));
  expect(schema.properties.format.const).toBe(1);
  expect(Object.keys(schema.$defs.bump.properties)).toEqual(expect.arrayContaining(['package', 'required']));
  const { change } = schema.$defs;
  expect(Object.keys(change.properties)).toEqual(
    expect.arrayContaining(['place', 'class', 'verdict', 'reason', 'operations', 'witness', 'acknowledged']),
  );
  expect(change.properties.class.enum).toEqual(['HTTP', 'TYPES', 'DOCS']);
  expect(change.properties.verdict.enum).toEqual(['breaking', 'compatible', 'unknown']);
});
