import type { Position } from './language-server/language-server.js';

/** Where a suggestion is asked for: the member of a client, and the keys of the bodies of two operations. */
export type Place = 'member' | 'search' | 'create';
export const PLACES: readonly Place[] = ['member', 'search', 'create'];

/** What is written at a place; `|` is where the user is. */
interface Spot {
  statement: string;
  /** A name that must be among those suggested. */
  expected: string;
}

interface Subject extends Record<Place, Spot> {
  imports?: string;
}

const SEARCH = 'network_offer_ids';
const CREATE = 'network_advertiser_id';

/** The subjects by the program that the statements are added to. */
export const SUBJECTS: Readonly<Record<string, Subject>> = {
  ours: {
    member: { statement: 'affiliate.|;', expected: 'deals' },
    search: { statement: 'await affiliate.deals.search({ filters: { | } });', expected: SEARCH },
    create: { statement: 'await network.offerGroups.create({ | });', expected: CREATE },
  },
  'openapi-fetch': {
    member: { statement: "await client.GET('|');", expected: '/v1/affiliates/offers/{offerId}/deals' },
    search: {
      statement: "await client.POST('/v1/affiliates/deals', { body: { filters: { | } } });",
      expected: SEARCH,
    },
    create: { statement: "await client.POST('/v1/networks/offergroups', { body: { | } });", expected: CREATE },
  },
  'hey-api': {
    imports: "import * as sdk from '#generated/hey-api/index.js';",
    member: { statement: 'sdk.|;', expected: 'searchDeals' },
    search: { statement: 'await searchDeals({ body: { filters: { | } } });', expected: SEARCH },
    create: { statement: 'await createOfferGroup({ body: { | } });', expected: CREATE },
  },
  orval: {
    imports: "import * as api from '#generated/orval/everflow.js';",
    member: { statement: 'api.|;', expected: 'searchDeals' },
    search: { statement: 'await searchDeals({ filters: { | } });', expected: SEARCH },
    create: { statement: 'await createOfferGroup({ | });', expected: CREATE },
  },
};

/** A program that somebody is writing, and where. */
export interface Unfinished {
  text: string;
  places: Record<Place, { at: Position; expected: string }>;
}

/** The program of a subject with one more function, which has a statement of each place. */
export function unfinished(program: string, subject: Subject): Unfinished {
  const lines = [...(subject.imports === undefined ? [] : [subject.imports]), ...program.split('\n')];
  lines.push('export async function unfinished() {');
  const add = (place: Place) => {
    const { statement, expected } = subject[place];
    const [before, after, ...more] = `  ${statement}`.split('|');
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`This must have one place: ${statement}`);
    lines.push(before + after);
    return { at: { line: lines.length - 1, character: before.length }, expected };
  };
  const places = { member: add('member'), search: add('search'), create: add('create') };
  lines.push('}', '');
  return { text: lines.join('\n'), places };
}
