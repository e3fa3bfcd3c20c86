import { describe, expect, it } from 'vitest';
import { parity } from '../src/index.js';
import { readContract } from './contract.js';
import { type Mutation, partMutations, payloadMutations, schemaMutations } from './mutations.js';

const { bundle, facts, decisions } = readContract();

describe('the contract and the facts of the documents', () => {
  it('agree in both directions', () => {
    const { problems, covered, facts: total } = parity(bundle, facts, decisions);
    expect(problems).toEqual([]);
    expect(covered).toBe(total);
  });

  it('count the enum values of the documents', () => {
    expect(Object.fromEntries(Object.entries(facts.enums).map(([name, values]) => [name, values.length]))).toEqual({
      OfferGroupStatus: 3,
      DealType: 27,
      DealStatus: 3,
      DealScope: 3,
      DealRelationshipName: 4,
      DealCategory: 254,
    });
  });
});

describe.each([
  ['schemas', schemaMutations(bundle), 900],
  ['parts', partMutations(bundle), 70],
  ['payloads', payloadMutations(bundle), 200],
])('a change of one thing in the %s', (_, mutations, least) => {
  it(`is seen each time, out of ${mutations.length}`, () => {
    expect(mutations.length).toBeGreaterThan(least);
    expect(mutations.filter((mutation) => !isSeen(mutation)).map(({ name }) => name)).toEqual([]);
  }, 120_000);
});

function isSeen({ apply }: Mutation): boolean {
  const copy = structuredClone(bundle);
  apply(copy);
  return parity(copy, facts, decisions).problems.length > 0;
}
