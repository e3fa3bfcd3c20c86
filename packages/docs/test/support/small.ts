import type { Json } from '../../src/model/page.js';

interface JsonObject {
  [key: string]: Json;
}

const source = { document: 'a-document', section: 'A section', basis: 'stated' };

/** A description of one operation, with a body of the schema `Thing`; the parts that a test is about are given. */
export function small({
  thing = { type: 'object' },
  schemas = {},
  operation = {},
  components = {},
  root = {},
}: {
  thing?: Json;
  schemas?: JsonObject;
  operation?: JsonObject;
  components?: JsonObject;
  root?: JsonObject;
} = {}): JsonObject {
  const named = Object.fromEntries(
    Object.entries({ Thing: thing, ...schemas }).map(([name, schema]) => [
      name,
      typeof schema === 'object' && schema !== null && !Array.isArray(schema)
        ? { 'x-source': source, ...schema }
        : schema,
    ]),
  );
  return {
    openapi: '3.1.1',
    info: { title: 'Small', version: '1.0.0' },
    servers: [{ url: 'https://api.example.com', description: 'The only one.' }],
    tags: [{ name: 'Things', description: 'All about things.' }],
    paths: {
      '/things': {
        post: {
          operationId: 'createThing',
          summary: 'Create a thing',
          description: 'Makes one. Then it is there.',
          tags: ['Things'],
          security: [{ key: [] }],
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
          },
          responses: { '204': { description: 'Done.' } },
          'x-source': source,
          ...operation,
        },
      },
    },
    components: {
      schemas: named,
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
      ...components,
    },
    ...root,
  };
}

export const noDecisions = { decisions: [] };
