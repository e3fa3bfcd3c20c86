import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Difference } from '../src/differences.js';
import { proposals, proposalText } from '../src/proposals.js';

const difference: Difference = {
  operation: 'getOfferDeal',
  status: 200,
  place: '#/components/schemas/DealLocation/properties/street_adress',
  seen: ['/relationship/deal_locations/0/street_adress'],
  message: 'expected a value, got nothing',
  kind: 'wrong',
};
const decision = {
  id: 'street-adress',
  title: 'The address',
  covers: [],
  status: 'open' as const,
  places: [difference.place],
  documents: [],
  contract: '',
  why: '',
  settle: '',
};

it('settles the decision that speaks of the place', () => {
  expect(proposals([difference], [decision])).toEqual([
    {
      decision: 'street-adress',
      status: 'settled',
      place: difference.place,
      found:
        'The contract is wrong: getOfferDeal answered 200, and at `/relationship/deal_locations/0/street_adress` ' +
        'expected a value, got nothing. Seen once.',
    },
  ]);
});

it('opens a decision where there is none', () => {
  const [proposal] = proposals([{ ...difference, kind: 'unknown', seen: ['/a', '/b'] }], []);
  expect(proposal).toMatchObject({ decision: undefined, status: 'open' });
  expect(proposal?.found).toMatch(/^The contract does not know this yet: .* Seen 2 times\.$/);
});

it('writes them in the form of the register', () => {
  expect(parse(proposalText(proposals([difference], [decision])))).toEqual([
    {
      id: 'street-adress',
      status: 'settled',
      places: [difference.place],
      settle: expect.stringContaining('expected a value, got nothing'),
    },
  ]);
});
