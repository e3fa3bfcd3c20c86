import { expect, it } from 'vitest';
import { distribution, machine } from '../src/report/machine.js';
import { durationText, figureText, ratioText } from '../src/report/number.js';
import { render } from '../src/report/report.js';

it('ends with the budgets, and marks those that are exceeded', () => {
  const budgets = [
    { what: 'bytes', figure: 4_609, limit: 4_608 },
    { what: 'ratio', figure: 0.51234, limit: 1, strict: true },
  ];
  expect(render({ markdown: 'Figures.', budgets })).toBe(`Figures.

| budget | figure | limit |              |
| ------ | -----: | ----: | ------------ |
| bytes  |  4,609 | 4,608 | **exceeded** |
| ratio  |  0.512 |   < 1 | holds        |`);
});

it('says nothing of budgets where there are none', () => {
  expect(render({ markdown: 'Figures.', budgets: [] })).toBe('Figures.');
});

it('shows as many digits as can be told apart', () => {
  expect([0, 0.0512, 9.8, 31.44, 99.96, 4_012.4].map(figureText)).toEqual([
    '0',
    '0.0512',
    '9.8',
    '31.4',
    '100',
    '4,012',
  ]);
  expect([0.5, 1, 1.234, 12.34].map(ratioText)).toEqual(['0.50', '1.00', '1.23', '12.3']);
  expect([12.3, 90].map(durationText)).toEqual(['12 s', '1.5 minutes']);
});

it('names the system, and not whose it is', () => {
  expect(distribution('ID=debian\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n')).toBe(
    'Debian GNU/Linux 12 (bookworm)',
  );
  expect(distribution('ID=other\n')).toBeUndefined();
  expect(machine().cores).toBeGreaterThan(0);
  expect(Object.keys(machine())).toEqual(['processor', 'cores', 'memory', 'system', 'kernel', 'node']);
});

it('says why a budget is exceeded, and only then', () => {
  const budgets = [
    { what: 'slow', figure: 2, limit: 1, why: 'Too much work.' },
    { what: 'fast', figure: 1, limit: 1, why: 'Never told.' },
  ];
  const text = render({ markdown: '', budgets });
  expect(text).toContain('- **slow**: Too much work.');
  expect(text).not.toContain('Never told');
});
