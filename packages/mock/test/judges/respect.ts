import { createMock, type Mock, type OperationId } from '../../src/index.js';
import { type Result, run } from './child.js';
import { redocly, workflow } from './places.js';

const OPERATIONS: readonly OperationId[] = ['createOfferGroup', 'listOfferDeals', 'searchDeals', 'getOfferDeal'];

/** What failures.arazzo.yaml expects: each operation fails in three ways, then works. */
export function failingMock(): Mock {
  return createMock({
    faults: OPERATIONS.flatMap((operation) => [
      { operation, nth: 1, fault: { kind: 'rate-limit' } as const },
      { operation, nth: 2, fault: { kind: 'server-error' } as const },
      { operation, nth: 3, fault: { kind: 'server-error', status: 503 } as const },
    ]),
  });
}

/** The ids are those of the vendor's documents. */
const inputs = {
  networkKey: 'mock-network-key',
  affiliateKey: 'mock-affiliate-key',
  advertiser: 13,
  offer: 1,
  deal: 1,
};

/** Runs workflow files against a server. */
export function respect(server: string, ...files: readonly string[]): Promise<Result> {
  const where = ['--server', `everflow=${server}`, '--input', JSON.stringify(inputs)];
  return run(redocly, ['respect', ...files.map(workflow), ...where]);
}
