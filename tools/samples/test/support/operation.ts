import { type Bundle, type JsonObject, type Operation, operationsOf, parseBundle } from '@eflow/bundle';
import { exampleInput, type Sample, type SampleId, type SampleInput, sampleCall, samplesFor } from '../../src/index.js';

const SCHEMES = {
  affiliateApiKey: { type: 'apiKey', in: 'header', name: 'X-Eflow-Api-Key' },
  inQuery: { type: 'apiKey', in: 'query', name: 'key' },
  bearer: { type: 'http', scheme: 'bearer' },
};

const THING = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: { type: 'integer' }, name: { type: 'string' } },
};

/** A description of one operation. What `operation` does not say is that of a plain `GET` of a `Thing`. */
export function bundleOf(
  operation: JsonObject = {},
  { path = '/v1/things', method = 'get', schemas = {} }: { path?: string; method?: string; schemas?: JsonObject } = {},
): Bundle {
  const usual = {
    operationId: 'getThing',
    tags: ['Small things'],
    'x-audience': 'affiliate',
    'x-client-method': 'get',
    security: [{ affiliateApiKey: [] }],
    responses: { 200: jsonBody({ $ref: '#/components/schemas/Thing' }) },
  };
  const bundle = {
    openapi: '3.1.1',
    info: {},
    servers: [{ url: 'https://api.example.com/' }],
    paths: { [path]: { [method]: { ...usual, ...operation } } },
    components: { schemas: { Thing: THING, ...schemas }, securitySchemes: SCHEMES },
  };
  return parseBundle(JSON.stringify(bundle));
}

export function jsonBody(schema: JsonObject, more: JsonObject = {}): JsonObject {
  return { content: { 'application/json': { schema, ...more } } };
}

export function onlyOperation(bundle: Bundle): Operation {
  const [operation] = operationsOf(bundle);
  if (!operation) throw new Error('The description has no operation.');
  return operation;
}

export function allSamples(bundle: Bundle, input?: SampleInput): Sample[] {
  const operation = onlyOperation(bundle);
  return samplesFor(sampleCall(bundle, operation), input ?? exampleInput(bundle, operation));
}

export function source(bundle: Bundle, id: SampleId, input?: SampleInput): string {
  const sample = allSamples(bundle, input).find((known) => known.id === id);
  if (!sample) throw new Error(`There is no sample ${id}.`);
  return sample.source;
}
