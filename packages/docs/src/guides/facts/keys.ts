import type { Contract, SecurityScheme } from '../../contract/model.js';
import type { Table } from '../table.js';

/** A kind of key as the guides speak of it. */
export interface KeyFacts {
  header: string;
  /** Requests in `seconds`, as the vendor says it, and what that makes in a window. */
  requests: number;
  seconds: number;
  window: number;
  budget: number;
}

/** The kinds of key, by the API that they are for. */
export function keyFacts(contract: Contract): Record<string, KeyFacts> {
  return Object.fromEntries([...schemes(contract)].map(([audience, scheme]) => [audience, factsOf(scheme)]));
}

function factsOf({ name, sentAs, rateLimit }: SecurityScheme): KeyFacts {
  if (sentAs.type !== 'apiKey' || rateLimit === undefined)
    throw new Error(`The guides speak of keys with a budget, and ${name} is none.`);
  return { header: sentAs.name, ...rateLimit, budget: (rateLimit.requests * rateLimit.window) / rateLimit.seconds };
}

/** Where each kind of key comes from. */
export function keyTable(contract: Contract): Table {
  return {
    head: ['Key of', 'What it is', 'Client'],
    rows: [...schemes(contract)].map(([audience, { description }]) => [
      `the ${capital(audience)} API`,
      description,
      `[\`@eflow/${audience}-client\`](/client/${audience}-client)`,
    ]),
  };
}

/** What each kind of key may send. */
export function budgetTable(contract: Contract): Table {
  return {
    head: ['Key of', 'Budget', 'In a window'],
    rows: Object.entries(keyFacts(contract)).map(([audience, { requests, seconds, window, budget }]) => [
      `the ${capital(audience)} API`,
      `${requests} requests ${seconds === 1 ? 'a second' : `in ${seconds} seconds`}`,
      `${budget} in ${window} seconds`,
    ]),
  };
}

/** Each audience of the operations with the scheme that they ask for. */
function schemes({ operations, security }: Contract): Map<string, SecurityScheme> {
  const found = new Map<string, SecurityScheme>();
  for (const { audience, security: lists } of operations) {
    const scheme = security.get(lists[0]?.[0] ?? '');
    if (audience !== undefined && scheme !== undefined) found.set(audience, scheme);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
