import type { Json, JsonObject } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { checksModule } from '../src/checks.js';
import { jsonSchemas } from '../src/json-schemas.js';
import { typesModule } from '../src/types.js';
import { bundleOf } from './helpers/bundle.js';

const ref = (name: string, beside: JsonObject = {}): JsonObject => ({
  $ref: `#/components/schemas/${name}`,
  ...beside,
});
const withProperty = (property: Json): JsonObject => ({ type: 'object', properties: { a: property } });

/** The message with which the checks of these schemas are refused. */
function refusal(schemas: Record<string, JsonObject>): string {
  try {
    checksModule(bundleOf(schemas), 'test');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'not refused';
}

describe('a keyword', () => {
  it.each(['not', 'allOf', 'patternProperties', 'uniqueItems', 'if', 'nullable', 'readOnly'])(
    'that the validators do not know is named with its schema: %s',
    (keyword) => {
      const message = `Schema Offer: The validators do not know the keyword \`${keyword}\``;
      expect(refusal({ Fine: { type: 'string' }, Offer: withProperty({ [keyword]: {} }) })).toContain(message);
    },
  );

  it('without the type that it is for is refused, with its place', () => {
    const message = refusal({ Offer: withProperty({ minLength: 1 }) });
    expect(message).toMatch(/^Schema Offer.* missing type "string" for keyword "minLength" at "Offer#\/properties\/a"/);
  });

  it('is told from a property of the same name', () => {
    expect(refusal({ Offer: { type: 'object', properties: { not: { type: 'string' } } } })).toBe('not refused');
  });

  it('that compares objects or lists is refused', () => {
    const message = 'compare scalars only';
    expect(refusal({ Offer: withProperty({ const: { b: 1 } }) })).toContain(message);
    expect(refusal({ Offer: withProperty({ enum: [['b']] }) })).toContain(message);
    expect(refusal({ Offer: withProperty({ const: 'require("x")' }) })).toBe('not refused');
  });

  it('is refused with its schema when its value makes no sense', () => {
    expect(refusal({ Offer: { type: 'string', pattern: '[' } })).toMatch(/^Schema Offer.*\[/);
    expect(refusal({ Offer: { type: 'string', maxLength: -1 } })).toMatch(/^Schema Offer: .*maxLength/);
  });
});

describe('a property', () => {
  it.each(['__proto__', 'constructor', 'toString'])('called %s is refused', (name) => {
    const schema = { type: 'object', properties: JSON.parse(`{ "${name}": { "type": "string" } }`) };
    expect(refusal({ Offer: schema })).toContain(`Schema Offer: The validators cannot check a property \`${name}\``);
  });
});

describe('a reference', () => {
  it('to something else than a schema is refused', () => {
    expect(refusal({ Offer: withProperty({ $ref: '#/components/responses/Offer' }) })).toBe(
      'Schema Offer: `#/components/responses/Offer` is not a schema of the components.',
    );
  });

  it('to a schema that is not there is refused with its name', () => {
    expect(refusal({ Offer: withProperty(ref('Deal')) })).toContain('Deal');
  });
});

describe('x-open-enum', () => {
  it('beside an enum without a name is refused', () => {
    const schema = withProperty({ type: 'string', enum: ['a'], 'x-open-enum': true });
    expect(refusal({ Offer: schema })).toBe('Schema Offer: `x-open-enum` must stand beside a reference to an enum.');
  });

  it('beside a reference to an enum without a type is refused', () => {
    const schema = withProperty(ref('Word', { 'x-open-enum': true }));
    expect(refusal({ Word: { enum: ['a'] }, Offer: schema })).toContain('Word, which is not an enum with a type');
  });

  it('beside a reference to something else than an enum is refused everywhere', async () => {
    const bundle = bundleOf({ Text: { type: 'string' }, Offer: withProperty(ref('Text', { 'x-open-enum': true })) });
    const message = '`x-open-enum` stands beside a reference to Text, which is not an enum with a type.';
    expect(() => checksModule(bundle, 'test')).toThrow(`Schema Offer: ${message}`);
    expect(() => jsonSchemas(bundle)).toThrow(message);
    await expect(typesModule(bundle, 'test')).rejects.toThrow(message);
  });
});

describe('a discriminator', () => {
  const cat = (kind: Json): JsonObject => ({ type: 'object', required: ['kind'], properties: { kind } });
  const pet = (discriminator: JsonObject, ...oneOf: Json[]): JsonObject => ({ oneOf, discriminator });

  it('that leads elsewhere than the values of its alternatives is refused', () => {
    const mapping = { kitten: '#/components/schemas/Cat' };
    const Cat = cat({ type: 'string', const: 'cat' });
    expect(refusal({ Cat, Pet: pet({ propertyName: 'kind', mapping }, ref('Cat')) })).toBe(
      'Schema Pet: The discriminator leads to Cat for "kitten", but its `kind` is "cat".',
    );
    expect(refusal({ Cat, Pet: pet({ propertyName: 'kind' }, ref('Cat')) })).toBe(
      'Schema Pet: The discriminator leads to Cat for "Cat", but its `kind` is "cat".',
    );
    expect(refusal({ Cat, Pet: pet({ propertyName: 'kind', mapping: { cat: 'Cat' } }, ref('Cat')) })).toBe(
      'not refused',
    );
  });

  it('of an alternative that any value may lead to is refused', () => {
    expect(refusal({ Cat: cat({ type: 'string' }), Pet: pet({ propertyName: 'kind' }, ref('Cat')) })).toBe(
      'Schema Pet: A discriminator needs a `const` or an `enum` at `kind` of Cat.',
    );
  });

  it('of an alternative without a name is refused', () => {
    expect(refusal({ Pet: pet({ propertyName: 'kind' }, cat({ type: 'string', const: 'cat' })) })).toBe(
      'Schema Pet: The alternatives of a discriminator must be references to schemas.',
    );
  });

  it('that an alternative may leave out is refused', () => {
    const Cat = { ...cat({ type: 'string', const: 'Cat' }), required: [] };
    expect(refusal({ Cat, Pet: pet({ propertyName: 'kind' }, ref('Cat')) })).toMatch(
      /^Schema Pet.*"kind" must be required/,
    );
  });
});
