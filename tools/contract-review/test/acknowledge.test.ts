import { describe, expect, test } from 'vitest';
import { acknowledge, acknowledgementFor, parseAcknowledgement } from '../src/acknowledge.js';
import { change } from './support/changes.js';

const found = change('A', { before: { maxLength: 10, type: 'string' }, after: { maxLength: 5 } });
const record = parseAcknowledgement(acknowledgementFor(found, 'Nobody sends more.'), 'accepted/a.yaml');

describe('an acknowledgement', () => {
  test('accepts the change that it was written for', () => {
    const { changes, unused } = acknowledge([found, change('B')], [record]);
    expect(changes.map(({ acknowledged }) => acknowledged)).toEqual([
      { reason: 'Nobody sends more.', file: 'accepted/a.yaml' },
      undefined,
    ]);
    expect(unused).toEqual([]);
  });

  test('does not care for the order of keys', () => {
    const { changes } = acknowledge([{ ...found, before: { type: 'string', maxLength: 10 } }], [record]);
    expect(changes[0]?.acknowledged).toBeDefined();
  });

  test.for([
    ['after', { after: { maxLength: 4 } }],
    ['before', { before: { maxLength: 11 } }],
  ] as const)('lapses when %s is another', ([, other]) => {
    const { changes, unused } = acknowledge([{ ...found, ...other }], [record]);
    expect(changes[0]?.acknowledged).toBeUndefined();
    expect(unused).toEqual([
      { file: 'accepted/a.yaml', fingerprint: found.fingerprint, why: expect.stringContaining('changed again') },
    ]);
  });

  test('is reported when there is no such change', () => {
    expect(acknowledge([change('B')], [record]).unused).toEqual([
      { file: 'accepted/a.yaml', fingerprint: found.fingerprint, why: expect.stringContaining('delete') },
    ]);
  });

  test('tells those who read it what was accepted', () => {
    expect(acknowledgementFor(found, 'Nobody sends more.')).toBe(
      [
        `fingerprint: ${found.fingerprint}`,
        'rule: rule',
        'place: "#/components/schemas/A"',
        `change: 'A is another. maxLength: 10 → 5, type: "string" → (none)'`,
        `content: ${record.content}`,
        'reason: Nobody sends more.',
        '',
      ].join('\n'),
    );
  });

  test('must have a reason, and the message names the line', () => {
    const text = acknowledgementFor(found, 'x').replace('reason: x', "reason: ''");
    expect(() => parseAcknowledgement(text, 'a.yaml')).toThrow(
      'a.yaml:6:9  `reason` must NOT have fewer than 1 characters.',
    );
  });
});
