import type { Json } from '@eflow/bundle';
import { _, type CodeKeywordDefinition, type KeywordCxt, Name } from 'ajv';
import { enumList } from './header.js';

/** Refuses nothing: notes each property that the contract does not name. */
export const knownProperties: CodeKeywordDefinition = {
  keyword: 'knownProperties',
  type: 'object',
  schemaType: 'array',
  error: { message: 'unknown property', params: ({ params }) => _`{additionalProperty: ${params['property']}}` },
  code(context: KeywordCxt) {
    const { gen, data, schema } = context;
    const names: string[] = schema;
    gen.forIn('key', data, (key) => {
      context.setParams({ property: key });
      const unknown = names.reduce((condition, name) => _`${condition} && ${key} !== ${name}`, _`true`);
      gen.if(unknown, () => context.error());
    });
  },
};

/**
 * Refuses nothing: notes a value that is none of those that the contract lists for the enum of this name. The list is the
 * one of the enums module, so that a program has it once.
 */
export function knownValues(valuesOf: (name: string) => Json[]): CodeKeywordDefinition {
  return {
    keyword: 'knownValues',
    type: ['string', 'number'],
    schemaType: 'string',
    error: { message: 'unknown value', params: ({ params }) => _`{allowedValues: ${params['list']}}` },
    code(context: KeywordCxt) {
      const { data, gen, schema: name } = context;
      const code = _`${new Name(enumList(name))}`;
      const list = gen.scopeValue('obj', { key: name, ref: valuesOf(name), code });
      context.setParams({ list });
      context.fail(_`!${list}.includes(${data})`);
    },
  };
}
