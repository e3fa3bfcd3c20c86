import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Length of each answer, in characters: about one deal. */
const LENGTH = 1_400;

interface Deals {
  deals: { description: string; relationship: object }[];
}

/** The contract's own examples, made equally long, as the bodies of the two operations that are called. */
export function answers(): { get: string; post: string } {
  const file = fileURLToPath(import.meta.resolve('@eflow/contract/affiliate.json'));
  const { examples } = JSON.parse(readFileSync(file, 'utf8')).components;
  const found: Deals = examples.SearchDealsResponse.value;
  return {
    get: stretched(examples.ListOfferDealsResponse.value),
    // With empty lists of what belongs to a deal: full ones alone are longer.
    post: stretched({
      ...found,
      deals: found.deals.map((deal) => ({ ...deal, relationship: emptied(deal.relationship) })),
    }),
  };
}

const emptied = (lists: object): object => Object.fromEntries(Object.keys(lists).map((name) => [name, []]));

function stretched(body: Deals): string {
  const missing = LENGTH - JSON.stringify(body).length;
  const deals = body.deals.map((deal) => ({ ...deal, description: deal.description + '.'.repeat(missing) }));
  return JSON.stringify({ ...body, deals });
}
