import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareTypes } from '../src/types/compare.js';
import { parseDiagnostics } from '../src/types/compile.js';
import { newsBeside } from '../src/types/merge.js';
import { change } from './support/changes.js';
import type { Document } from './support/repository.js';

/** A thing is sent and returned; a part stands in it, and a note is only returned. */
function base(): Document {
  const thing = { $ref: '#/components/schemas/Thing' };
  return {
    openapi: '3.1.1',
    info: { title: 'Things', version: '1.0.0' },
    paths: {
      '/things': {
        post: {
          operationId: 'createThing',
          parameters: [{ name: 'dry', in: 'query', schema: { type: 'boolean' } }],
          requestBody: { required: true, content: { 'application/json': { schema: thing } } },
          responses: { 200: { description: 'It.', content: { 'application/json': { schema: thing } } } },
        },
      },
      '/notes': {
        get: {
          operationId: 'listNotes',
          responses: {
            200: {
              description: 'All.',
              content: {
                'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Note' } } },
              },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Thing: {
          type: 'object',
          required: ['id', 'part'],
          properties: {
            id: { type: 'integer' },
            part: { $ref: '#/components/schemas/Part' },
            sizes: {
              type: 'array',
              items: { type: 'object', properties: { unit: { type: 'string' }, value: { type: 'number' } } },
            },
          },
        },
        Part: {
          type: 'object',
          properties: {
            kind: { type: 'string' },
            parts: { type: 'array', items: { $ref: '#/components/schemas/Part' } },
          },
        },
        Note: {
          type: 'object',
          required: ['text'],
          properties: { text: { type: 'string' }, author: { type: 'string' } },
        },
      },
    },
  };
}

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'types-'));
});
afterAll(() => rm(temporary, { recursive: true }));

let runs = 0;
async function found(...edits: ((document: Document) => void)[]): Promise<string[]> {
  runs += 1;
  const folder = join(temporary, String(runs));
  await mkdir(folder);
  const pairs = edits.map((edit, index) => {
    const revision = base();
    edit(revision);
    return { audience: `audience${index}`, packages: [`package${index}`], base: base(), revision };
  });
  const { changes } = await compareTypes(pairs, folder);
  return changes.map(
    ({ rule, place, audiences }) => `${rule} ${place.pointer} ${place.side ?? 'both'} ${audiences.length}`,
  );
}

describe('the compiler finds', () => {
  test.for<[string, (document: Document) => void, string[]]>([
    [
      'nothing where only words changed',
      ({ components: { schemas } }) => {
        schemas.Note.description = 'Other words.\n * x';
      },
      [],
    ],
    [
      'nothing in a new optional property',
      ({ components: { schemas } }) => {
        schemas.Thing.properties.more = { type: 'string' };
      },
      [],
    ],
    [
      'a type that changed, once, at the deepest place, and not where it is used',
      ({ components: { schemas } }) => {
        schemas.Part.properties.kind.type = 'integer';
      },
      ['type-incompatible #/components/schemas/Part/properties/kind both 1'],
    ],
    [
      'a wider type where it is read only',
      ({ components: { schemas } }) => {
        schemas.Note.properties.text.type = ['string', 'integer'];
        schemas.Thing.properties.id.type = ['integer', 'string'];
      },
      [
        'type-incompatible #/components/schemas/Thing/properties/id response 1',
        'type-incompatible #/components/schemas/Note/properties/text response 1',
      ],
    ],
    [
      'a new required property where it is built',
      ({ components: { schemas } }) => {
        schemas.Thing.properties.more = { type: 'string' };
        schemas.Thing.required.push('more');
        schemas.Note.required.push('author');
      },
      ['type-incompatible #/components/schemas/Thing/properties/more request 1'],
    ],
    [
      'an optional property that is gone, though values can still be passed on',
      ({ components: { schemas } }) => {
        delete schemas.Note.properties.author;
        delete schemas.Thing.properties.sizes.items.properties.unit;
      },
      [
        'type-property-removed #/components/schemas/Thing/properties/sizes/items/properties/unit both 1',
        'type-property-removed #/components/schemas/Note/properties/author response 1',
      ],
    ],
    [
      'a parameter that is gone',
      ({ paths }) => {
        paths['/things'].post.parameters = [];
      },
      ['type-property-removed #/paths/~1things/post/parameters/0 request 1'],
    ],
    [
      'a schema with another name, once',
      ({ paths, components: { schemas } }) => {
        schemas.Memo = schemas.Note;
        delete schemas.Note;
        paths['/notes'].get.responses[200].content['application/json'].schema.items.$ref = '#/components/schemas/Memo';
      },
      ['renamed-schema #/components/schemas/Memo both 1'],
    ],
    [
      'an operation that is gone, with the types that only it needed',
      ({ paths, components: { schemas } }) => {
        delete paths['/notes'];
        delete schemas.Note;
      },
      ['removed-name #/paths/~1notes/get both 1'],
    ],
    [
      'an operation with another name',
      ({ paths }) => {
        paths['/notes'].get.operationId = 'allNotes';
      },
      ['removed-name #/paths/~1notes/get both 1'],
    ],
    [
      'an operation that never had a name',
      ({ paths }) => {
        delete paths['/notes'].get.operationId;
      },
      ['removed-name #/paths/~1notes/get both 1'],
    ],
  ])('%s', async ([, edit, expected]) => {
    expect(await found(edit)).toEqual(expected);
  });

  test('what audiences have in common once', async () => {
    const edit = ({ components: { schemas } }: Document) => {
      delete schemas.Note.properties.author;
    };
    expect(await found(edit, () => {}, edit)).toEqual([
      'type-property-removed #/components/schemas/Note/properties/author response 2',
    ]);
  });
});

test('a break of the wire is told once: there, below or above, but not beside it', () => {
  const types = ['A', 'A/properties/b', 'B', 'AB'].map((place) => change(place, { class: 'TYPES' }));
  const names = (found: Parameters<typeof newsBeside>[0]) =>
    newsBeside(found, types).map(({ place }) => place.pointer.split('/').slice(3).join('/'));
  expect(names([change('A')])).toEqual(['B', 'AB']);
  expect(names([change('A/properties/b/type')])).toEqual(['B', 'AB']);
  expect(names([change('A', { verdict: 'compatible' }), change('B', { class: 'DOCS' })])).toHaveLength(4);
});

test('an answer of the compiler that is about no line is an error', () => {
  expect(() => parseDiagnostics('error TS18003: No inputs were found.\n')).toThrow('tsc cannot compare the types');
});
