import type { DealSearch, OfferGroupCreate } from '@eflow/contract';
import type { Catalog } from './data/catalog.js';
import type { MockData } from './data/model.js';
import { documentPayloads, type OperationId } from './generated/operations.js';
import { HttpError } from './http-error.js';
import { createOfferGroup } from './operations/create-offer-group.js';
import { getOfferDeal, listOfferDeals, searchDeals } from './operations/deals.js';
import type { Value } from './parameters.js';

/** Input of an operation that has been checked against the contract. */
interface Input {
  parameters: Readonly<Record<string, Value>>;
  body: unknown;
}

/** Carries an operation out and gives the body of the answer. `catalog` is what can be seen of `data`. */
export function perform(
  id: OperationId,
  data: MockData,
  catalog: () => Catalog,
  { parameters, body }: Input,
  now: number,
): unknown {
  const number = (name: string) => Number(parameters[name]);
  switch (id) {
    case 'createOfferGroup':
      // The validator of the operation has vouched for the body, here and below.
      return createOfferGroup(data, body as OfferGroupCreate, Math.floor(now / 1000));
    case 'listOfferDeals':
      return listOfferDeals(catalog(), number('offerId'));
    case 'searchDeals':
      return searchDeals(catalog(), (body ?? {}) as DealSearch, number('page'), number('page_size'));
    case 'getOfferDeal':
      return getOfferDeal(
        catalog(),
        number('offerId'),
        number('dealId'),
        [parameters['relationship'] ?? []].flat().map(String),
      );
    default:
      return exampleOf(id);
  }
}

/** What the contract shows of an operation that is new there and has no behaviour here yet. */
function exampleOf(id: OperationId): unknown {
  const payloads: Readonly<Record<OperationId, { readonly response?: unknown }>> = documentPayloads;
  const { response } = payloads[id];
  if (response === undefined)
    throw HttpError.because(501, `The mock cannot do ${id}, and the contract has no example of its response`);
  return response;
}
