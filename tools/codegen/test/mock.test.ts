import type { Bundle, JsonObject } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { mockModule } from '../src/mock.js';
import { bundleOf } from './helpers/bundle.js';

const offer = {
  description: 'An offer.',
  type: 'object',
  properties: { id: { type: 'integer', 'x-sentinel': { value: -1, means: 'none' } } },
};
const json = (schema: JsonObject, examples: JsonObject = {}): JsonObject => ({
  content: { 'application/json': { schema, examples } },
});
const reference = { $ref: '#/components/schemas/Offer' };

function bundle(response: JsonObject = reference): Bundle {
  const bundled = bundleOf(
    { Offer: offer },
    {
      '/v1/networks/offers/{offerId}': {
        put: {
          operationId: 'updateOffer',
          'x-audience': 'network',
          parameters: [
            { name: 'offerId', in: 'path', required: true, schema: { type: 'integer' } },
            { $ref: '#/components/parameters/Page' },
          ],
          requestBody: { required: true, ...json(reference) },
          responses: {
            200: json(response, { document: { $ref: '#/components/examples/Document' } }),
            404: json({}, { none: { value: { error: 'No such offer' } } }),
          },
        },
      },
    },
  );
  bundled.components['parameters'] = {
    Page: { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1, default: 1 } },
  };
  bundled.components['examples'] = { Document: { value: { id: 7 }, 'x-source': { basis: 'example' } } };
  bundled.components['securitySchemes'] = {
    networkApiKey: { name: 'X-Key', 'x-rate-limit': { requests: 2, seconds: 1, window: 30 } },
  };
  return bundled;
}

describe('what the mock knows of the contract', () => {
  const source = mockModule(bundle(), 'a bundle');

  it('has method, path and audience of an operation', () => {
    expect(source).toContain('export type OperationId = "updateOffer";');
    expect(source).toContain('method: "PUT"');
    expect(source).toContain('path: "/v1/networks/offers/{offerId}"');
    expect(source).toContain('"^/v1/networks/offers/(?<offerId>[^/]+)$"');
    expect(source).toContain('audience: "network"');
  });

  it('has the parameters, references followed', () => {
    expect(source).toContain('"name":"offerId","in":"path","required":true,"type":"integer"');
    expect(source).toContain('"name":"page","in":"query","required":false,"type":"integer"');
    expect(source).toContain('"minimum":1,"default":1');
  });

  it('has the validators of request and response', () => {
    expect(source).toContain('request: { required: true, validator: offerValidator }');
    expect(source).toContain('response: offerValidator');
  });

  it('has the texts of errors, the budget of a key, and the payloads of the documents', () => {
    expect(source).toContain('"error": "No such offer"');
    expect(source).toMatch(/"header": "X-Key",\s+"requests": 2,\s+"seconds": 1,\s+"window": 30/);
    expect(source).toMatch(/"response": \{\s+"id": 7/);
    expect(source).toMatch(/"Offer": \{\s+"id": -1\s/);
  });

  it('has an example of ours where the documents have none', () => {
    const ours = bundle();
    ours.components['examples'] = { Document: { value: { id: 8 } } };
    const text = mockModule(ours, 'a bundle');
    expect(text).toContain('  updateOffer: { response: Offer };');
    expect(text).toMatch(/"response": \{\s+"id": 8/);
  });

  it('has no payload, and imports no type of one, where there is no example', () => {
    const none = bundle();
    none.components['examples'] = { Document: {} };
    const text = mockModule(none, 'a bundle');
    expect(text).toContain('  updateOffer: {  };');
    expect(text).toContain('"updateOffer": {}');
    expect(text).not.toContain("from '@eflow/contract';");
  });

  it('is refused when a response has no schema of its own', () => {
    expect(() => mockModule(bundle({ type: 'object' }), 'a bundle')).toThrow('updateOffer');
  });
});
