import { answer } from './answer.js';
import { authenticate, type Keys, keyOf } from './authenticate.js';
import { checkBody, readText as readAsItComes } from './body.js';
import { type Catalog, createCatalog } from './data/catalog.js';
import { initialData } from './data/initial.js';
import type { MockData } from './data/model.js';
import { createFaults, type Fault, type FaultRule } from './faults.js';
import { operations } from './generated/operations.js';
import { HttpError } from './http-error.js';
import { answerInstead, ConnectionReset, spoil, wait } from './misbehave.js';
import { readParameters } from './parameters.js';
import { perform } from './perform.js';
import { createRateLimit } from './rate-limit.js';
import { jsonReply, type ReadText, type Reply, replies, responseOf } from './reply.js';
import { type RecordedRequest, record } from './requests.js';
import { type Route, route } from './route.js';

/** How a mock is to behave. Each option may be left out. */
export interface MockOptions {
  /** Determines the generated data and the faults by probability. Default: 1. */
  seed?: number;
  /** Number of deals to generate besides those of the vendor's documents. Default: 50. */
  size?: number;
  /** Own data in the place of what would be there by default. It is checked against the contract. */
  data?: Partial<MockData>;
  /** When and how to misbehave. Default: never. */
  faults?: readonly FaultRule[];
  /** The keys that are accepted. Default: `mock-network-key` and `mock-affiliate-key`. */
  keys?: Partial<Keys>;
  /** The clock, in milliseconds since 1970. Default: `Date.now`. */
  now?: () => number;
  /** Most bytes of a request body. Default: 1,048,576. */
  bodyLimit?: number;
  /** Most requests that `requests` keeps; the oldest go first. Default: 1,000. */
  requestLimit?: number;
}

/** An Everflow in memory. It checks requests and answers against the contract. */
export interface Mock {
  /** Answers like `fetch`, whatever the host. Faults of the network reject, as they do there. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** The same for a server: a connection that is to be reset throws a {@link ConnectionReset}. */
  readonly handle: (request: Request) => Promise<Response>;
  /** Goes back to the beginning: data, faults, budgets and `requests`. */
  readonly reset: () => void;
  /** What the mock knows now. Change it at will. */
  readonly data: MockData;
  /** The requests that came in since the beginning, keys removed. */
  readonly requests: readonly RecordedRequest[];
  /** The keys that are accepted. */
  readonly keys: Keys;
}

const DEFAULT_KEYS: Keys = { network: 'mock-network-key', affiliate: 'mock-affiliate-key' };

/** An Everflow in memory. Two of them share nothing. */
export function createMock(options: MockOptions = {}): Mock {
  const { seed = 1, size = 50, faults: rules = [], now = Date.now, bodyLimit = 2 ** 20, requestLimit = 1000 } = options;
  const keys = { ...DEFAULT_KEYS, ...options.keys };
  const start = () => {
    const data = initialData(seed, size, options.data);
    return {
      data,
      catalog: createCatalog(data),
      /** Once `data` has been handed out, it may change at any time, and each request looks at it anew. */
      exposed: false,
      faultsOf: createFaults(rules, seed),
      rateLimit: createRateLimit(now),
      requests: emptyRecord(),
    };
  };
  let state = start();

  function catalog(): Catalog {
    return state.exposed ? createCatalog(state.data) : state.catalog;
  }

  async function reply(request: Request, readText: ReadText): Promise<Reply> {
    const url = new URL(request.url);
    const text = await readText(request, bodyLimit);
    const found = tryRoute(request.method, url.pathname);
    const id = found instanceof HttpError ? undefined : found.id;
    const key = keyOf(request.headers, keys);
    const recorded = record(request, text, id, key);
    state.requests.push(recorded);
    if (state.requests.length > requestLimit) state.requests.shift();
    const faults = id === undefined ? [] : state.faultsOf(id);
    const given = await replyWith(request, url, text, key, found, faults);
    recorded.status = given.status;
    return given;
  }

  async function replyWith(
    request: Request,
    url: URL,
    text: string | undefined,
    key: RecordedRequest['key'],
    found: Route | HttpError,
    faults: readonly Fault[],
  ): Promise<Reply> {
    for (const fault of faults) {
      if (fault.kind === 'delay') await wait(fault.milliseconds, request.signal);
      const instead = answerInstead(fault, () => errorReply(HttpError.documented(429), {}));
      if (instead) return instead;
    }
    let headers: Record<string, string> = {};
    let given: Reply;
    try {
      if (found instanceof HttpError) throw found;
      const operation = operations[found.id];
      const budget = state.rateLimit.count(authenticate(operation, key));
      headers = budget.headers;
      if (budget.exceeded) throw HttpError.documented(429);
      if (text === undefined) throw HttpError.because(400, `/body: expected at most ${bodyLimit} bytes`);
      const parameters = readParameters(operation, found.path, url.searchParams);
      const body = checkBody(operation, request.headers, text);
      given = answer(operation, perform(found.id, state.data, catalog, { parameters, body }, now()), headers);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      given = errorReply(error, headers);
    }
    for (const fault of faults) given = await spoil(given, fault, request.signal);
    return given;
  }

  const handle = async (request: Request) => responseOf(await reply(request, readAsItComes));
  replies.set(handle, reply);

  return {
    handle,
    async fetch(input, init) {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      try {
        return await handle(request);
      } catch (error) {
        // As the fetch of Node words it.
        if (error instanceof ConnectionReset) throw new TypeError('fetch failed', { cause: error });
        throw error;
      }
    },
    reset() {
      state = start();
    },
    get data() {
      state.exposed = true;
      return state.data;
    },
    get requests() {
      return state.requests;
    },
    keys,
  };
}

function emptyRecord(): RecordedRequest[] {
  return [];
}

function tryRoute(method: string, pathname: string): Route | HttpError {
  try {
    return route(method, pathname);
  } catch (error) {
    if (error instanceof HttpError) return error;
    throw error;
  }
}

function errorReply(error: HttpError, headers: Record<string, string>): Reply {
  return jsonReply(error.body, error.status, headers);
}
