import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from '../src/config.js';
import { POINTS } from '../src/policy.js';

const MINIMAL = 'audiences:\n  all: { document: openapi.yaml, packages: [] }\n';

test('this repository has a valid configuration, and each of its documents is there', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const config = parseConfig(
    readFileSync(resolve(root, 'spec/contract-review.yaml'), 'utf8'),
    'spec/contract-review.yaml',
  );
  for (const { document } of Object.values(config.audiences))
    expect(() => readFileSync(resolve(root, document))).not.toThrow();
  // Each point is decided there, for all to see, and none against what the reports of other repositories say.
  expect(config.policy).toEqual(Object.fromEntries(Object.entries(POINTS).map(([name, { choice }]) => [name, choice])));
});

test('the schema names each point of the policy, and why it is as it is', () => {
  const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../schema/config.schema.json'), 'utf8'));
  const { openEnum: _, ...points } = schema.properties.policy.properties;
  const told = Object.entries(POINTS).map(([name, { why }]) => [name, { description: why, $ref: '#/$defs/choice' }]);
  expect(points).toEqual(Object.fromEntries(told));
});

test('what is not said has a default', () => {
  expect(parseConfig(MINIMAL, 'c.yaml')).toMatchObject({
    source: undefined,
    documentation: [],
    sunset: { noticeDays: 90 },
  });
});

test.for<[string, string]>([
  ['audiences: {}\n', 'c.yaml:1:12  `audiences` must NOT have fewer than 1 properties.'],
  [`${MINIMAL}polcy: {}\n`, 'c.yaml:3:1  The file may not have the key `polcy`.'],
  ['audiences:\n  all: { document: 1, packages: [] }\n', 'c.yaml:2:20  `audiences/all/document` must be string.'],
  [`${MINIMAL}documentation: [source]\n`, 'c.yaml:3:17  `documentation/0` must match pattern "^x-".'],
  [
    `${MINIMAL}policy: { server-remove: breaking }\n`,
    'c.yaml:3:11  `policy` may not have the key `server-remove`. Known are: optional-response-property-removed, ',
  ],
  [
    `${MINIMAL}policy: { server-removed: fine }\n`,
    'c.yaml:3:27  `policy/server-removed` must be one of breaking, compatible, unknown.',
  ],
  ['audiences: [\n', 'c.yaml:2:1  Not valid YAML'],
  ['', 'c.yaml:1:1  The file must be object.'],
])('%j is refused with its place', ([text, message]) => {
  expect(() => parseConfig(text, 'c.yaml')).toThrow(message);
});
