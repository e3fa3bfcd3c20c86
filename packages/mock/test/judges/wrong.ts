import { createMock } from '../../src/index.js';

type Handler = (request: Request) => Promise<Response>;

/** Answers everything with a body that no operation allows. */
export const nonsense: Handler = async () => Response.json({ deals: [{ name: 5 }] });

/** The mock, with its requests or its answers changed on the way. */
export function altered(change: {
  url?: (url: URL) => void;
  text?: (text: string) => string;
  status?: number;
}): Handler {
  const mock = createMock();
  return async (request) => {
    const url = new URL(request.url);
    change.url?.(url);
    const body = await request.text();
    const sent = { method: request.method, headers: request.headers, ...(body !== '' && { body }) };
    const response = await mock.handle(new Request(url, sent));
    const text = await response.text();
    const status = response.status === 200 ? (change.status ?? 200) : response.status;
    return new Response(change.text?.(text) ?? text, { status, headers: response.headers });
  };
}

interface Wrong {
  readonly handle: Handler;
  /** The step of deals.arazzo.yaml that has to see it, and how. */
  readonly step: string;
  readonly check: string;
}

const atOnce = { step: 'search-all', check: 'schema check' };
const criterion = 'success criteria check';

/** Servers that are each wrong in one way. */
export const wrongServers: Readonly<Record<string, Wrong>> = {
  'answers nonsense': { handle: nonsense, step: 'search-all', check: criterion },
  'has a field of its own': { handle: altered({ text: (text) => text.replace('{', '{"own":1,') }), ...atOnce },
  'has a wrong type': {
    handle: altered({ text: (text) => text.replace('"network_id":1', '"network_id":"1"') }),
    ...atOnce,
  },
  'leaves a field out': {
    handle: altered({ text: (text) => text.replace('"brand_name":"Some brand",', '') }),
    ...atOnce,
  },
  'has a status of its own': { handle: altered({ status: 201 }), step: 'search-all', check: criterion },
  'forgets relationship': {
    handle: altered({ url: (url) => url.searchParams.delete('relationship') }),
    step: 'get-with-locations',
    check: criterion,
  },
  'always tells the link': {
    handle: altered({
      url: (url) => /deals.\d+$/.test(url.pathname) && url.searchParams.append('relationship', 'trackings'),
    }),
    step: 'get',
    check: criterion,
  },
  'stays on the first page': {
    handle: altered({ url: (url) => url.searchParams.delete('page') }),
    step: 'second',
    check: criterion,
  },
  'never ends': {
    handle: altered({ url: (url) => Number(url.searchParams.get('page')) > 2 && url.searchParams.set('page', '2') }),
    step: 'past-the-end',
    check: criterion,
  },
};
