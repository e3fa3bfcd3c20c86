import { describe, expect, it } from 'vitest';
import { contains } from '../../src/schema/index.js';
import { validator } from './judge.js';
import { type Row, TRUTH } from './truth/index.js';

interface Probe {
  row: Row;
  side: 'request' | 'response';
  direction: 'forth' | 'back';
  compatible: boolean;
}

const BACK = { equal: 'equal', narrower: 'wider', wider: 'narrower', incomparable: 'incomparable' } as const;
const ROWS = Object.values(TRUTH).flat();

function probesOf(row: Row): Probe[] {
  return (['forth', 'back'] as const).flatMap((direction) => {
    const relation = direction === 'forth' ? row.relation : BACK[row.relation];
    const grown = relation === 'equal' || relation === 'wider';
    const shrunk = relation === 'equal' || relation === 'narrower';
    return [
      { row, direction, side: 'request' as const, compatible: grown },
      { row, direction, side: 'response' as const, compatible: shrunk },
    ];
  });
}

/** A request is compatible when the revision takes all that the base took; a response, when the base told all that comes. */
function ask({ row, side, direction }: Probe) {
  const [base, revision] = direction === 'forth' ? [row.old, row.new] : [row.new, row.old];
  const [wide, narrow] = side === 'request' ? [revision, base] : [base, revision];
  return contains({ schema: wide, root: row.root }, { schema: narrow, root: row.root });
}

const name = ({ row, side, direction }: Probe): string => `${row.name} (${direction}, ${side})`;

describe('the truth table', () => {
  it('has at least 150 rewrites, each under its own name within its keywords', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(150);
    for (const rows of Object.values(TRUTH)) expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  it.each(ROWS)('has witnesses that the validator confirms: $name', ({ old, new: revised, relation, root, ...row }) => {
    const [before, after] = [validator(old, root), validator(revised, root)];
    expect('lost' in row).toBe(relation === 'narrower' || relation === 'incomparable');
    expect('gained' in row).toBe(relation === 'wider' || relation === 'incomparable');
    if (row.lost !== undefined) expect([before(row.lost), after(row.lost)]).toEqual([true, false]);
    if (row.gained !== undefined) expect([before(row.gained), after(row.gained)]).toEqual([false, true]);
  });
});

describe('the engine against the truth table', () => {
  const probes = ROWS.flatMap(probesOf);
  const answers = probes.map((probe) => ({ probe, answer: ask(probe) }));
  const breaking = answers.filter(({ probe }) => !probe.compatible);
  const compatible = answers.filter(({ probe }) => probe.compatible);

  it('calls no breaking change compatible', () => {
    const missed = breaking.filter(({ answer }) => answer.answer === 'contained').map(({ probe }) => name(probe));
    const unproved = breaking.filter(({ answer }) => answer.answer === 'unknown').map(({ probe }) => name(probe));
    console.log(`missed ${missed.length} of ${breaking.length} breaking, ${unproved.length} without a counterexample`);
    expect(missed).toEqual([]);
    expect(unproved).toEqual([]);
  });

  it('proves at least 95 % of the compatible ones', () => {
    const open = compatible.filter(({ answer }) => answer.answer === 'unknown').map(({ probe }) => name(probe));
    const wrong = compatible.filter(({ answer }) => answer.answer === 'counterexample').map(({ probe }) => name(probe));
    const rate = ((open.length + wrong.length) / compatible.length) * 100;
    console.log(
      `not proved ${open.length + wrong.length} of ${compatible.length} compatible: ${rate.toFixed(1)} %`,
      open,
    );
    expect(wrong).toEqual([]);
    expect(rate).toBeLessThanOrEqual(5);
  });

  it('gives counterexamples that an independent validator confirms', () => {
    for (const { probe, answer } of breaking) {
      if (answer.answer !== 'counterexample') continue;
      const { row, side, direction } = probe;
      const [base, revision] = direction === 'forth' ? [row.old, row.new] : [row.new, row.old];
      const [wide, narrow] = side === 'request' ? [revision, base] : [base, revision];
      const { value } = answer;
      const verdicts = [validator(narrow, row.root)(value), validator(wide, row.root)(value)];
      expect(verdicts, `${name(probe)}: ${JSON.stringify(value)}`).toEqual([true, false]);
      expect(answer.reason).not.toBe('');
    }
  });
});
