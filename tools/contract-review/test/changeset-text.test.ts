import { expect, test } from 'vitest';
import { bumps, type Workspace } from '../src/bump.js';
import type { Change } from '../src/change.js';
import { changesetFor } from '../src/changeset-text.js';
import { change } from './support/changes.js';

const NOTHING_PLANNED: Workspace = { versions: { one: '0.1.0', two: '1.0.0' }, planned: {} };

function textFor(changes: Change[], workspace = NOTHING_PLANNED): string | undefined {
  return changesetFor(changes, bumps(changes, workspace))?.text;
}

test('one change is one sentence', () => {
  expect(textFor([change('A')])).toBe("---\n'one': minor\n---\n\nBreaking: `A`: A is another. (`createThing`)\n");
});

test('several are a list, what breaks first, without what are only words', () => {
  const changes = [
    change('C', { class: 'DOCS', verdict: 'compatible' }),
    change('B', { verdict: 'compatible', packages: ['one', 'two'] }),
    change('A'),
  ];
  expect(textFor(changes)).toBe(`---
'one': minor
'two': minor
---

Breaking changes in \`createThing\`.

- Breaking: \`A\`: A is another. (\`createThing\`)
- \`B\`: B is another. (\`createThing\`)
`);
});

test('packages that have enough are not named again', () => {
  const changes = [change('A', { packages: ['one', 'two'] })];
  expect(textFor(changes, { ...NOTHING_PLANNED, planned: { one: 'minor' } })).toContain("---\n'two': major\n---");
  expect(textFor(changes, { ...NOTHING_PLANNED, planned: { one: 'minor', two: 'major' } })).toBeUndefined();
});

test('its name depends on the changes, not on their order or words', () => {
  const [a, b] = [change('A'), change('B')];
  const idOf = (changes: Change[]) => changesetFor(changes, bumps(changes, NOTHING_PLANNED))?.id;
  expect(idOf([a, b])).toBe(idOf([{ ...b, reason: 'Other words.' }, a]));
  expect(idOf([a, b])).not.toBe(idOf([a]));
});
