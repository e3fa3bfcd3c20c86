import { expect, it } from 'vitest';
import { render } from '../src/report/report.js';

it('ends with the budgets, and marks those that are exceeded', () => {
  const budgets = [
    { what: 'bytes', figure: 4_609, limit: 4_608 },
    { what: 'ratio', figure: 0.51234, limit: 1, strict: true },
  ];
  expect(render({ markdown: 'Figures.', budgets })).toBe(`Figures.

| budget | figure | limit |  |
| --- | ---: | ---: | --- |
| bytes | 4,609 | 4,608 | **exceeded** |
| ratio | 0.512 | < 1 | holds |`);
});

it('says nothing of budgets where there are none', () => {
  expect(render({ markdown: 'Figures.', budgets: [] })).toBe('Figures.');
});
