import { _, type CodeKeywordDefinition, type KeywordCxt } from 'ajv';

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

/** Refuses nothing: notes a value that is none of those that the contract lists. */
export const knownValues: CodeKeywordDefinition = {
  keyword: 'knownValues',
  type: ['string', 'number'],
  schemaType: 'array',
  error: { message: 'unknown value', params: ({ schemaCode }) => _`{allowedValues: ${schemaCode}}` },
  code(context: KeywordCxt) {
    const { data, schemaCode } = context;
    context.fail(_`!${schemaCode}.includes(${data})`);
  },
};
