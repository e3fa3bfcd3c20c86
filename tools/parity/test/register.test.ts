import { expect, it } from 'vitest';
import { registerProblems, uncoveredLines } from '../src/register.js';
import { readContract } from './contract.js';

const { bundle, facts, decisions } = readContract();
const [first, ...others] = decisions;
if (!first) throw new Error('the register is empty');

it('answers each of the 121 points where the documents are at odds, once', () => {
  const points = Object.entries({ OG: 40, DL: 66, X: 15 }).flatMap(([series, count]) =>
    Array.from({ length: count }, (_, index) => `${series}-${String(index + 1).padStart(2, '0')}`),
  );
  expect(decisions.flatMap(({ covers }) => covers).sort()).toEqual(points.sort());
});

it('has no problem as it stands', () => {
  expect(registerProblems(bundle, facts, decisions)).toEqual([]);
});

it('refuses a place that is not in the bundle', () => {
  const places = ['#/components/schemas/OfferDeal/properties/no_such_field'];
  expect(registerProblems(bundle, facts, [{ ...first, places }, ...others])).toEqual([
    `${first.id}: ${places[0]} is not in the bundle`,
  ]);
});

it('refuses a line that the document does not have', () => {
  const documents = [{ document: 'affiliate-deals', lines: '420-423', says: 'Something' }];
  expect(registerProblems(bundle, facts, [{ ...first, documents }, ...others])).toEqual([
    `${first.id}: affiliate-deals has no lines 420-423`,
  ]);
});

it('refuses a quotation without lines', () => {
  const documents = [{ document: 'affiliate-deals', says: 'Something' }];
  expect(registerProblems(bundle, facts, [{ ...first, documents }, ...others])).toEqual([
    `${first.id}: affiliate-deals is quoted without lines`,
  ]);
});

it('refuses a point that two records answer, and two records of one name', () => {
  expect(registerProblems(bundle, facts, [...decisions, first])).toEqual([
    `the decision ${first.id} stands twice`,
    ...first.covers.map((id) => `${id} is covered twice`),
  ]);
});

it('refuses a fact that refers to a missing decision', () => {
  expect(registerProblems(bundle, facts, others)).toContain(
    `a fact refers to the decision ${first.id}, which is missing`,
  );
});

it('notices a line of a document that no fact covers', () => {
  const without = (facts.facts['affiliate-deals'] ?? []).filter(({ lines }) => lines !== '5');
  expect(
    uncoveredLines({
      ...facts,
      facts: { ...facts.facts, 'affiliate-deals': without },
    }),
  ).toEqual(['affiliate-deals:5 is covered by no fact']);
});
