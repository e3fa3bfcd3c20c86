import type { Contract, Schema } from '../contract/index.js';
import { shapeOf } from '../contract/shape.js';
import type { Source, TypeText } from '../model/page.js';
import { schemaLink } from './links.js';

/** The type in words; a named one is a link: `array of` `OfferDeal`, `string or null`. */
export function typeText(schema: Schema, contract: Contract, source: Source): TypeText {
  return joined(words(schema, contract, source));
}

function words(schema: Schema, contract: Contract, source: Source): TypeText {
  if (schema.ref !== undefined) return [schemaLink(contract, schema.ref)];
  const alternatives = [...schema.oneOf, ...schema.anyOf];
  if (alternatives.length > 0)
    return listed(
      alternatives.map((each) => words(each, contract, source)),
      ' or ',
    );
  const named = schema.allOf.filter(({ ref }) => ref !== undefined);
  if (named.length > 0)
    return listed(
      named.map((each) => words(each, contract, source)),
      ' and ',
    );
  const { types, items, const: constant } = shapeOf(schema, contract, source);
  if (types.length === 0) return [constant === undefined ? 'any type' : 'constant'];
  return listed(
    types.map((type) =>
      type === 'array' && items !== undefined ? ['array of ', ...words(items, contract, source)] : [type],
    ),
    ' or ',
  );
}

function listed(texts: TypeText[], separator: string): TypeText {
  return texts.flatMap((text, index) => (index === 0 ? text : [separator, ...text]));
}

/** Neighbouring words as one text. */
function joined(parts: TypeText): TypeText {
  const result: TypeText = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}
