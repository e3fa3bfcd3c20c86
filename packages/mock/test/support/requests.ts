import fc from 'fast-check';
import type { MockData, OperationId } from '../../src/index.js';
import { escaped, noInteger, rightQuery, type Violation, valid, violations, wrongQuery } from './arbitraries.js';
import { type DescribedOperation, operationNamed, type Parameter } from './contract.js';
import { given } from './send.js';

export interface GeneratedRequest {
  method: string;
  /** Path parameters by name. */
  ids: Record<string, string>;
  query: [string, string][];
  body: unknown;
}

export interface InvalidRequest {
  request: GeneratedRequest;
  /** How the message has to begin. */
  pointer: string;
}

export function pathOf(id: OperationId, { ids, query }: GeneratedRequest): string {
  const path = operationNamed(id).path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given(ids[name])));
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** Requests that the contract allows, mostly about what is in `data`. */
export function validRequests(id: OperationId, data: MockData): fc.Arbitrary<GeneratedRequest> {
  const { method, parameters, body } = operationNamed(id);
  const bodies = body === undefined ? fc.constant(undefined) : about(data, valid(body.schema));
  return fc.record({
    method: fc.constant(method),
    ids: idsOf(parameters, data),
    query: fc.tuple(...inQuery(parameters).map(rightQuery)).map((found) => found.flat()),
    body: body?.required === false ? fc.option(bodies, { nil: undefined }) : bodies,
  });
}

/** Requests with exactly one fault. */
export function invalidRequests(id: OperationId, data: MockData): fc.Arbitrary<InvalidRequest> {
  const operation = operationNamed(id);
  return validRequests(id, data).chain((request) => fc.oneof(...faults(operation, request)));
}

function faults(operation: DescribedOperation, request: GeneratedRequest): fc.Arbitrary<InvalidRequest>[] {
  const { parameters, body } = operation;
  const names = parameters.map(({ name }) => name);
  const unknown = fc.string({ minLength: 1 }).filter((name) => !names.includes(name));
  const found = [
    unknown.map((name) => at(`/query/${escaped(name)}`, { ...request, query: [...request.query, [name, '1']] })),
    ...inQuery(parameters).map((parameter) =>
      wrongQuery(parameter).map((text) => at(`/query/${parameter.name}`, withQuery(request, parameter, [text]))),
    ),
    ...inQuery(parameters)
      .filter(({ schema }) => schema.type !== 'array')
      .map((parameter) => fc.constant(at(`/query/${parameter.name}`, withQuery(request, parameter, ['1', '1'])))),
    ...parameters
      .filter((parameter) => parameter.in === 'path')
      .map(({ name }) =>
        noInteger.map((text) => at(`/path/${name}`, { ...request, ids: { ...request.ids, [name]: text } })),
      ),
  ];
  if (body === undefined) return found;
  if (body.required) found.push(fc.constant(at('/body', { ...request, body: undefined })));
  const wrong = fc
    .constantFrom<Violation[]>(...violations(body.schema, request.body ?? {}))
    .map(({ value, pointer }) => at(`/body${pointer}`, { ...request, body: value }));
  // As often as all others together.
  return [...found, ...found.map(() => wrong)];
}

function at(pointer: string, request: GeneratedRequest): InvalidRequest {
  return { pointer, request };
}

function inQuery(parameters: readonly Parameter[]): Parameter[] {
  return parameters.filter((parameter) => parameter.in === 'query');
}

function withQuery(request: GeneratedRequest, { name }: Parameter, texts: string[]): GeneratedRequest {
  const rest = request.query.filter(([other]) => other !== name);
  return { ...request, query: [...rest, ...texts.map((text): [string, string] => [name, text])] };
}

/** Path parameters: three in four times of a deal that exists, else at random. */
function idsOf(parameters: readonly Parameter[], data: MockData): fc.Arbitrary<Record<string, string>> {
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const existing = fc.constantFrom(...data.deals).map(({ fields, offers }) => ({
    offerId: String(offers[0]),
    dealId: String(fields.network_advertiser_deal_id),
  }));
  const foreign = fc.record(Object.fromEntries(inPath.map(({ name, schema }) => [name, valid(schema).map(String)])));
  return fc.oneof({ arbitrary: existing, weight: 3 }, { arbitrary: foreign, weight: 1 });
}

/** A body that names an advertiser gets one that exists, and offers of it. */
function about(data: MockData, bodies: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(bodies, fc.constantFrom(...data.advertisers), fc.array(fc.nat())).map(([body, advertiser, picks]) => {
    if (typeof body !== 'object' || body === null || !('network_advertiser_id' in body)) return body;
    const { network_advertiser_id } = advertiser;
    const own = data.offers.filter((known) => known.advertiser === network_advertiser_id);
    const ids = picks.flatMap((pick) => own[pick % own.length]?.offer.network_offer_id ?? []);
    return { ...body, network_advertiser_id, network_offer_ids: ids };
  });
}
