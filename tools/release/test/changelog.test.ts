import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import changelog from '../src/version/changelog.js';
import { explained } from '../src/version/empty-entry.js';

const root = resolve(import.meta.dirname, '../../..');

it('begins an entry with what changed for whom', async () => {
  const summary = 'Breaking changes in listOfferDeals.\n\n- Breaking: `Deal.name`: is gone (listOfferDeals)\n';
  expect(await changelog.getReleaseLine({ summary })).toBe(
    '- Breaking changes in listOfferDeals.\n\n  - Breaking: `Deal.name`: is gone (listOfferDeals)',
  );
});

it('tells what comes along in one line, and nothing where nothing does', async () => {
  const updated = [{ name: '@eflow/contract', newVersion: '0.2.0' }];
  expect(await changelog.getDependencyReleaseLine([], updated)).toBe('- Needs `@eflow/contract` 0.2.0.');
  expect(await changelog.getDependencyReleaseLine([], [])).toBe('');
});

it('is what changesets is told to use', () => {
  const require = createRequire(join(root, '.changeset/config.json'));
  expect(Object.keys(require(require('./config.json').changelog).default)).toEqual(Object.keys(changelog));
});

describe('an entry that is empty', () => {
  const first = '# a\n\n## 0.1.1\n';
  const words = /## 0\.1\.1\n\nNothing changed here: .*\n/;

  it('says why there is a new version', () => {
    expect(explained(first, '0.1.1')).toMatch(words);
    expect(explained(`${first}\n## 0.1.0\n\n- One.\n`, '0.1.1')).toMatch(/in common\.\n\n## 0\.1\.0\n\n- One\.\n$/);
  });

  it('is no other one', () => {
    for (const same of [`${first}\n### Patch Changes\n\n- One.\n`, '# a\n\n## 0.1.0\n'])
      expect(explained(same, '0.1.1')).toBe(same);
  });
});
