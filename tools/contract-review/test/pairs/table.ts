import type { DocumentPair } from '../support/pairs.js';

const list = '/paths/~1books/get';
const create = '/paths/~1books/post';
const one = '/paths/~1books~1{bookId}';
const body = `${create}/requestBody/content`;
const callback = `${create}/callbacks/printed/{$request.body#~1url}/post`;
const sold = '/webhooks/bookSold/post/requestBody/content/application~1json/schema';
const schemas = '/components/schemas';
const book = `${schemas}/Book/properties`;
const fresh = `${schemas}/NewBook/properties`;
const error = `${list}/responses/404`;
const ping = { operationId: 'ping', responses: { '204': { description: 'Here.' } } };
const old = { ...ping, deprecated: true };
const node = (name: string) => ({
  type: 'object',
  required: ['value'],
  properties: { value: { type: 'string' }, next: { $ref: `#/components/schemas/${name}` } },
});

/** Each verdict was written down before the pair was compared for the first time. */
export const PAIRS: readonly DocumentPair[] = [
  // Operations and paths
  { name: 'nothing', revision: {}, expected: 'none' },
  {
    name: 'operation added',
    revision: { [`${one}/put`]: ping },
    expected: 'compatible',
    has: { 'operation-added': `#${one}/put` },
    operations: ['ping'],
  },
  {
    name: 'operation removed',
    revision: { [`${one}/delete`]: undefined },
    expected: 'breaking',
    has: { 'operation-removed': `#${one}/delete` },
    operations: ['deleteBook'],
  },
  {
    name: 'path added',
    revision: { '/paths/~1ping': { get: ping } },
    expected: 'compatible',
    has: { 'path-added': '#/paths/~1ping' },
  },
  {
    name: 'path removed',
    revision: { [one]: undefined },
    expected: 'breaking',
    has: { 'path-removed': `#${one}` },
    operations: ['deleteBook', 'getBook'],
  },
  {
    name: 'operationId changed',
    revision: { [`${one}/get/operationId`]: 'readBook' },
    expected: 'types',
    has: { 'operation-id-changed': `#${one}/get/operationId` },
  },
  {
    name: 'summary, tag description and example changed',
    revision: {
      [`${list}/summary`]: 'All books',
      '/tags/0/description': 'Books only.',
      [`${list}/responses/200/content/application~1json/example`]: { books: [1] },
    },
    expected: 'docs',
  },
  {
    name: 'property description changed',
    revision: { [`${book}/title/description`]: 'Its name.' },
    expected: 'docs',
    has: { 'docs-changed': `#${book}/title` },
  },
  {
    name: 'extension added',
    revision: { [`${list}/x-cache`]: 60 },
    expected: 'types',
    has: { 'extension-changed': `#${list}/x-cache` },
  },
  // Parameters
  {
    name: 'optional parameter added',
    revision: { [`${one}/get/parameters`]: [{ name: 'fields', in: 'query', schema: { type: 'string' } }] },
    expected: 'compatible',
  },
  {
    name: 'required parameter added',
    revision: {
      [`${one}/get/parameters`]: [{ name: 'fields', in: 'query', required: true, schema: { type: 'string' } }],
    },
    expected: 'breaking',
    has: { 'parameter-became-required': `#${one}/get/parameters/0` },
  },
  { name: 'parameter became required', revision: { [`${list}/parameters/1/required`]: true }, expected: 'breaking' },
  { name: 'parameter removed', revision: { [`${list}/parameters/3`]: undefined }, expected: 'breaking' },
  {
    name: 'parameter removed after its sunset',
    revision: { '/paths/~1shelves/get/parameters': undefined },
    expected: 'compatible',
    has: { 'removed-after-sunset': '#/paths/~1shelves/get/parameters/0' },
  },
  {
    name: 'parameter enum value removed',
    revision: { [`${list}/parameters/1/schema/enum`]: ['title'] },
    expected: 'breaking',
    has: { 'enum-values-removed': `#${list}/parameters/1/schema` },
  },
  {
    name: 'parameter enum value added',
    revision: { [`${list}/parameters/1/schema/enum`]: ['title', 'year', 'kind'] },
    expected: 'compatible',
  },
  {
    name: 'parameter bound spelled exclusively',
    revision: { [`${list}/parameters/0/schema`]: { type: 'integer', exclusiveMinimum: 0, default: 1 } },
    expected: 'none',
  },
  {
    name: 'parameter default changed',
    revision: { [`${list}/parameters/0/schema/default`]: 2 },
    expected: 'breaking',
    has: { 'default-changed': `#${list}/parameters/0/schema` },
  },
  {
    name: 'parameter serialization changed',
    revision: { [`${list}/parameters/2/explode`]: false },
    expected: 'breaking',
    has: { 'parameter-serialization-changed': `#${list}/parameters/2` },
  },
  {
    name: 'parameter serialization spelled out',
    revision: { [`${list}/parameters/2/explode`]: true, [`${list}/parameters/2/style`]: 'form' },
    expected: 'none',
  },
  {
    name: 'parameter header name in other case, order changed',
    revision: {
      [`${list}/parameters`]: [
        { name: 'x-trace', in: 'header', schema: { type: 'string' } },
        { name: 'ids', in: 'query', schema: { type: 'array', items: { type: 'integer' } } },
        { name: 'sort', in: 'query', schema: { type: 'string', enum: ['year', 'title'] } },
        { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1, default: 1 } },
      ],
    },
    expected: 'none',
  },
  {
    name: 'parameter moved from path to operations',
    revision: {
      [`${one}/parameters`]: undefined,
      [`${one}/get/parameters`]: [{ name: 'bookId', in: 'path', required: true, schema: { type: 'integer' } }],
      [`${one}/delete/parameters`]: [{ name: 'bookId', in: 'path', required: true, schema: { type: 'integer' } }],
    },
    expected: 'none',
  },
  {
    name: 'parameter moved to components',
    revision: {
      '/components/parameters/Page': { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1, default: 1 } },
      [`${list}/parameters/0`]: { $ref: '#/components/parameters/Page' },
    },
    expected: 'none',
  },
  {
    name: 'path parameter narrowed for two operations',
    revision: { [`${one}/parameters/0/schema/minimum`]: 1 },
    expected: 'breaking',
    operations: ['deleteBook', 'getBook'],
  },
  {
    name: 'path variable renamed',
    revision: {
      [one]: undefined,
      '/paths/~1books~1{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
        get: {
          operationId: 'getBook',
          responses: {
            '200': {
              description: 'The book.',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Book' } } },
            },
          },
        },
        delete: { operationId: 'deleteBook', responses: { '204': { description: 'It is gone.' } } },
      },
    },
    expected: 'types',
  },
  // Request bodies and media types
  {
    name: 'request media type removed',
    revision: { [`${body}/application~1xml`]: undefined },
    expected: 'breaking',
    has: { 'media-type-removed': `#${body}/application~1xml` },
  },
  {
    name: 'request media type added',
    revision: { [`${body}/application~1cbor`]: { schema: { $ref: '#/components/schemas/NewBook' } } },
    expected: 'compatible',
  },
  {
    name: 'request body became required',
    revision: { '/paths/~1shelves/put/requestBody/required': true },
    expected: 'breaking',
  },
  {
    name: 'request body became optional',
    revision: { [`${create}/requestBody/required`]: undefined },
    expected: 'compatible',
  },
  { name: 'request body removed', revision: { '/paths/~1shelves/put/requestBody': undefined }, expected: 'breaking' },
  {
    name: 'required request property added',
    revision: { [`${fresh}/language`]: { type: 'string' }, [`${schemas}/NewBook/required`]: ['title', 'language'] },
    expected: 'breaking',
    has: { 'required-properties-added': `#${fresh}/language` },
    operations: ['createBook'],
  },
  {
    name: 'optional request property added',
    revision: { [`${fresh}/language`]: { type: 'string' } },
    expected: 'compatible',
    has: { 'property-added': `#${fresh}/language` },
  },
  {
    name: 'request maxLength narrowed',
    revision: { [`${fresh}/title/maxLength`]: 100 },
    expected: 'breaking',
    has: { 'schema-constraint-changed': `#${fresh}/title` },
  },
  { name: 'request maxLength widened', revision: { [`${fresh}/title/maxLength`]: 300 }, expected: 'compatible' },
  { name: 'request enum value removed', revision: { [`${fresh}/kind/enum`]: ['novel'] }, expected: 'breaking' },
  {
    name: 'request enum value added',
    revision: { [`${fresh}/kind/enum`]: ['novel', 'atlas', 'comic'] },
    expected: 'compatible',
  },
  {
    name: 'closed request object loses an optional property',
    revision: { [`${schemas}/Author/properties/born`]: undefined },
    expected: 'breaking',
    has: { 'property-removed': `#${schemas}/Author/properties/born` },
  },
  {
    name: 'request property became integer from number',
    base: { [`${fresh}/pages`]: { type: 'number' } },
    revision: { [`${fresh}/pages`]: { type: 'integer' } },
    expected: 'breaking',
  },
  // Responses and headers
  {
    name: 'response enum value removed',
    revision: { [`${book}/kind/enum`]: ['novel'] },
    expected: 'compatible',
    has: { 'enum-values-removed': `#${book}/kind` },
    operations: ['createBook', 'getBook', 'listBooks'],
  },
  {
    name: 'response enum value added',
    revision: { [`${book}/kind/enum`]: ['novel', 'atlas', 'comic'] },
    expected: 'breaking',
    has: { 'enum-values-added': `#${book}/kind` },
  },
  {
    name: 'open response enum value added',
    revision: { [`${book}/state/enum`]: ['new', 'used', 'lost'] },
    expected: 'compatible',
  },
  {
    name: 'value added to a named enum that responses refer to as open, and a request as closed',
    base: {
      [`${schemas}/Genre`]: { enum: ['novel', 'atlas'] },
      [`${book}/genre`]: { $ref: '#/components/schemas/Genre', 'x-open-enum': true },
      [`${fresh}/genre`]: { $ref: '#/components/schemas/Genre' },
    },
    revision: { [`${schemas}/Genre/enum`]: ['novel', 'atlas', 'comic'] },
    expected: 'compatible',
    has: { 'enum-values-added': `#${schemas}/Genre` },
  },
  {
    name: 'value added to a named enum that one of two responses refers to as closed',
    base: {
      [`${schemas}/Genre`]: { enum: ['novel', 'atlas'] },
      [`${book}/genre`]: { $ref: '#/components/schemas/Genre', 'x-open-enum': true },
      [`${book}/second`]: { $ref: '#/components/schemas/Genre' },
    },
    revision: { [`${schemas}/Genre/enum`]: ['novel', 'atlas', 'comic'] },
    expected: 'breaking',
    has: { 'enum-values-added': `#${schemas}/Genre` },
  },
  {
    name: 'required response property removed',
    revision: { [`${book}/title`]: undefined, [`${schemas}/Book/required`]: ['id'] },
    expected: 'breaking',
    has: { 'property-removed': `#${book}/title` },
  },
  {
    name: 'response property became optional',
    revision: { [`${schemas}/Book/required`]: ['id'] },
    expected: 'breaking',
    has: { 'required-properties-removed': `#${book}/title` },
  },
  {
    name: 'response property became required',
    revision: { [`${schemas}/Book/required`]: ['id', 'title', 'year'] },
    expected: 'compatible',
  },
  {
    name: 'response property after its sunset removed',
    revision: { [`${book}/isbn`]: undefined },
    expected: 'compatible',
    has: { 'removed-after-sunset': `#${book}/isbn` },
  },
  {
    name: 'response property before its sunset removed',
    revision: { [`${book}/ean`]: undefined },
    expected: 'breaking',
    has: { 'removed-before-sunset': `#${book}/ean` },
  },
  {
    name: 'null added to a response property',
    revision: { [`${book}/year/type`]: ['integer', 'null'] },
    expected: 'breaking',
  },
  {
    name: 'null spelled otherwise',
    revision: { [`${book}/notes`]: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
    expected: 'none',
  },
  {
    name: 'error body gains a code',
    revision: { [`${schemas}/Error/properties/trace`]: { type: 'string' } },
    expected: 'compatible',
  },
  {
    name: 'error body loses a required property',
    revision: { [`${schemas}/Error/required`]: ['code'] },
    expected: 'breaking',
    operations: ['createBook', 'listBooks'],
  },
  {
    name: 'success status removed',
    revision: {
      [`${one}/delete/responses/204`]: undefined,
      [`${one}/delete/responses/200`]: { description: 'It is gone.' },
    },
    expected: 'breaking',
  },
  {
    name: 'error status removed',
    revision: { [error]: undefined },
    expected: 'compatible',
    has: { 'response-removed': `#${error}` },
  },
  {
    name: 'required response header removed',
    revision: { [`${list}/responses/200/headers/X-Total`]: undefined },
    expected: 'breaking',
  },
  {
    name: 'response header became optional',
    revision: { [`${list}/responses/200/headers/X-Total/required`]: undefined },
    expected: 'breaking',
  },
  {
    name: 'response header widened',
    revision: { [`${list}/responses/200/headers/X-Total/schema/minimum`]: -1 },
    expected: 'breaking',
  },
  {
    name: 'response header added',
    revision: { [`${list}/responses/200/headers/X-Page`]: { schema: { type: 'integer' } } },
    expected: 'compatible',
  },
  {
    name: 'response media type removed',
    revision: { [`${one}/get/responses/200/content`]: { 'text/plain': { schema: { type: 'string' } } } },
    expected: 'breaking',
  },
  // Security and servers
  {
    name: 'security added to an open operation',
    base: { [`${list}/security`]: [] },
    revision: { [`${list}/security`]: [{ key: [] }] },
    expected: 'breaking',
    has: { 'security-requirement-changed': `#${list}/security` },
  },
  { name: 'security switched off', revision: { [`${list}/security`]: [] }, expected: 'compatible' },
  {
    name: 'alternative security added',
    revision: { [`${list}/security`]: [{ key: [] }, { oauth: ['read'] }] },
    expected: 'compatible',
  },
  { name: 'scope added', revision: { [`${create}/security`]: [{ oauth: ['write', 'read'] }] }, expected: 'breaking' },
  {
    name: 'security of the document repeated at an operation',
    revision: { [`${list}/security`]: [{ key: [] }] },
    expected: 'none',
  },
  {
    name: 'key in another header',
    revision: { '/components/securitySchemes/key/name': 'X-Api-Key' },
    expected: 'breaking',
    has: { 'security-scheme-changed': '#/components/securitySchemes/key' },
  },
  {
    name: 'unused security scheme added',
    revision: { '/components/securitySchemes/basic': { type: 'http', scheme: 'basic' } },
    expected: 'types',
  },
  {
    name: 'server removed',
    revision: { '/servers/1': undefined },
    expected: 'breaking',
    has: { 'server-removed': '#/servers/1' },
  },
  { name: 'server added', revision: { '/servers/2': { url: 'https://us.example.com/v1' } }, expected: 'compatible' },
  {
    name: 'servers in another order, with a slash',
    revision: { '/servers': [{ url: 'https://eu.example.com/v1/' }, { url: 'https://api.example.com/v1' }] },
    expected: 'none',
  },
  // Webhooks and callbacks: the server makes the request
  {
    name: 'webhook payload enum value added',
    revision: { [`${sold}/properties/channel/enum`]: ['shop', 'web', 'fair'] },
    expected: 'breaking',
    operations: ['onBookSold'],
  },
  {
    name: 'webhook payload enum value removed',
    revision: { [`${sold}/properties/channel/enum`]: ['shop'] },
    expected: 'compatible',
  },
  {
    name: 'webhook payload gains a required property',
    revision: { [`${sold}/properties/price`]: { type: 'number' }, [`${sold}/required`]: ['id', 'price'] },
    expected: 'compatible',
  },
  {
    name: 'webhook removed',
    revision: { '/webhooks/bookSold': undefined },
    expected: 'breaking',
    has: { 'webhook-removed': '#/webhooks/bookSold' },
  },
  { name: 'webhook added', revision: { '/webhooks/bookLost': { post: ping } }, expected: 'compatible' },
  {
    name: 'callback payload gains an enum value',
    revision: {
      [`${callback}/requestBody/content/application~1json/schema/properties/state/enum`]: ['done', 'failed', 'late'],
    },
    expected: 'breaking',
  },
  {
    name: 'callback answer asks for a property',
    revision: { [`${callback}/responses/200/content/application~1json/schema/required`]: ['again'] },
    expected: 'breaking',
  },
  {
    name: 'callback removed',
    revision: { [`${create}/callbacks`]: undefined },
    expected: 'breaking',
    has: { 'callback-removed': `#${callback.slice(0, -'/post'.length)}` },
  },
  // Recursion
  {
    name: 'recursive schema narrowed, both ways',
    revision: { [`${schemas}/Shelf/properties/name/maxLength`]: 5 },
    expected: 'breaking',
    has: { 'schema-constraint-changed': `#${schemas}/Shelf/properties/name` },
    operations: ['listShelves', 'putShelf'],
  },
  {
    name: 'recursive schema renamed',
    revision: {
      [`${schemas}/Rack`]: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string' },
          inner: { type: 'array', items: { $ref: '#/components/schemas/Rack' } },
        },
      },
      [`${schemas}/Shelf`]: undefined,
      '/paths/~1shelves/get/responses/200/content/application~1json/schema/$ref': '#/components/schemas/Rack',
      '/paths/~1shelves/put/requestBody/content/application~1json/schema/$ref': '#/components/schemas/Rack',
    },
    expected: 'none',
  },
  {
    name: 'recursive schema unrolled once',
    base: { [`${schemas}/Node`]: node('Node'), [`${book}/chapters`]: { $ref: '#/components/schemas/Node' } },
    revision: { [`${schemas}/Inner`]: node('Node'), [`${schemas}/Node`]: node('Inner') },
    expected: 'none',
  },
  // Unions and discriminators
  {
    name: 'branch removed that clients send',
    revision: {
      [`${schemas}/Medium/oneOf`]: [{ $ref: '#/components/schemas/Disc' }],
      [`${schemas}/Medium/discriminator/mapping/tape`]: undefined,
    },
    expected: 'breaking',
  },
  {
    name: 'branch added that clients receive',
    revision: {
      [`${schemas}/Reel`]: { type: 'object', required: ['type'], properties: { type: { const: 'reel' } } },
      [`${schemas}/Medium/oneOf/2`]: { $ref: '#/components/schemas/Reel' },
      [`${schemas}/Medium/discriminator/mapping/reel`]: '#/components/schemas/Reel',
    },
    expected: 'breaking',
    operations: ['addMedium'],
  },
  {
    name: 'branches in another order',
    revision: {
      [`${schemas}/Medium/oneOf`]: [{ $ref: '#/components/schemas/Tape' }, { $ref: '#/components/schemas/Disc' }],
    },
    expected: 'none',
  },
  {
    name: 'overlapping branch added to a request',
    base: { [`${fresh}/size`]: { oneOf: [{ type: 'integer' }, { type: 'string' }] } },
    revision: { [`${fresh}/size/oneOf/2`]: { type: 'number', minimum: 10 } },
    expected: 'breaking',
  },
  {
    name: 'discriminator property changed',
    revision: { [`${schemas}/Medium/discriminator/propertyName`]: 'kind' },
    expected: 'breaking',
    has: { 'discriminator-changed': `#${schemas}/Medium` },
  },
  {
    name: 'discriminator mapping by name',
    revision: { [`${schemas}/Medium/discriminator/mapping`]: { disc: 'Disc', tape: 'Tape' } },
    expected: 'none',
  },
  {
    name: 'property in a branch that clients receive',
    revision: { [`${schemas}/Tape/properties/metres`]: { type: ['number', 'null'] } },
    expected: 'breaking',
    has: { 'schema-type-changed': `#${schemas}/Tape/properties/metres` },
  },
  // Deprecation
  {
    name: 'operation deprecated with enough notice',
    revision: { [`${one}/delete/deprecated`]: true, [`${one}/delete/x-sunset`]: '2027-11-21' },
    expected: 'types',
    has: { 'operation-deprecated': `#${one}/delete/deprecated` },
  },
  {
    name: 'operation deprecated with a sunset next week',
    revision: { [`${one}/delete/deprecated`]: true, [`${one}/delete/x-sunset`]: '2026-11-28' },
    expected: 'breaking',
    has: { 'operation-sunset-too-soon': `#${one}/delete/deprecated` },
  },
  {
    name: 'sunset moved nearer than the notice',
    base: { [`${one}/delete/deprecated`]: true, [`${one}/delete/x-sunset`]: '2027-11-21' },
    revision: { [`${one}/delete/x-sunset`]: '2026-12-01' },
    expected: 'breaking',
  },
  {
    name: 'operation removed after its sunset',
    base: { [`${one}/put`]: { ...old, 'x-sunset': '2026-11-20' } },
    revision: { [`${one}/put`]: undefined },
    expected: 'compatible',
    has: { 'removed-after-sunset': `#${one}/put` },
  },
  {
    name: 'operation removed before its sunset',
    base: { [`${one}/put`]: { ...old, 'x-sunset': '2026-11-22' } },
    revision: { [`${one}/put`]: undefined },
    expected: 'breaking',
    has: { 'removed-before-sunset': `#${one}/put` },
  },
  {
    name: 'operation removed, deprecated without a date',
    base: { [`${one}/put`]: old },
    revision: { [`${one}/put`]: undefined },
    expected: 'breaking',
    has: { 'operation-removed': `#${one}/put` },
  },
  {
    name: 'property deprecated',
    revision: { [`${book}/year/deprecated`]: true },
    expected: 'types',
    has: { 'property-deprecated': `#${book}/year/deprecated` },
  },
  // Rewrites
  {
    name: 'schema renamed',
    revision: {
      [`${schemas}/Writer`]: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: { name: { type: 'string' }, born: { type: 'integer' } },
      },
      [`${schemas}/Author`]: undefined,
      [`${fresh}/author/$ref`]: '#/components/schemas/Writer',
    },
    expected: 'none',
  },
  {
    name: 'schema renamed and narrowed',
    revision: {
      [`${schemas}/Writer`]: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: { name: { type: 'string' }, born: { type: 'integer', minimum: 0 } },
      },
      [`${schemas}/Author`]: undefined,
      [`${fresh}/author/$ref`]: '#/components/schemas/Writer',
    },
    expected: 'breaking',
    has: { 'schema-constraint-changed': `#${schemas}/Writer/properties/born` },
  },
  {
    name: 'schema inlined',
    revision: {
      [`${fresh}/author`]: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: { name: { type: 'string' }, born: { type: 'integer' } },
      },
    },
    expected: 'none',
  },
  {
    name: 'allOf split',
    revision: {
      [`${schemas}/Named`]: {
        type: 'object',
        required: ['title'],
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 200 },
          kind: { type: 'string', enum: ['novel', 'atlas'] },
        },
      },
      [`${schemas}/NewBook`]: {
        allOf: [
          { $ref: '#/components/schemas/Named' },
          {
            type: 'object',
            properties: {
              pages: { type: 'integer', minimum: 1 },
              tags: { type: 'array', items: { type: 'string' }, maxItems: 10 },
              author: { $ref: '#/components/schemas/Author' },
            },
          },
        ],
      },
    },
    expected: 'none',
  },
  {
    name: 'allOf split and narrowed',
    revision: {
      [`${schemas}/Named`]: {
        type: 'object',
        required: ['title'],
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 20 },
          kind: { type: 'string', enum: ['novel', 'atlas'] },
        },
      },
      [`${schemas}/NewBook`]: {
        allOf: [
          { $ref: '#/components/schemas/Named' },
          {
            type: 'object',
            properties: {
              pages: { type: 'integer', minimum: 1 },
              tags: { type: 'array', items: { type: 'string' }, maxItems: 10 },
              author: { $ref: '#/components/schemas/Author' },
            },
          },
        ],
      },
    },
    expected: 'breaking',
  },
  {
    name: 'const as an enum of one, type as a list',
    revision: { [`${schemas}/Disc/properties/type`]: { enum: ['disc'] }, [`${fresh}/pages/type`]: ['integer'] },
    expected: 'none',
  },
  {
    name: 'required list in another order',
    revision: { [`${schemas}/Book/required`]: ['title', 'id'] },
    expected: 'none',
  },
  // Direction of one component
  {
    name: 'readOnly property removed from what is only sent',
    base: { [`${fresh}/id`]: { type: 'integer', readOnly: true } },
    revision: { [`${fresh}/id`]: undefined },
    expected: 'compatible',
  },
  {
    name: 'unused component narrowed',
    revision: { [`${schemas}/Unused/properties/a/maxLength`]: 3 },
    expected: 'types',
  },
  {
    name: 'format of a request widened',
    base: { [`${fresh}/pages/format`]: 'int32' },
    revision: { [`${fresh}/pages/format`]: 'int64' },
    expected: 'compatible',
  },
];
