import { equal, incomparable, narrower, type Row, wider } from './row.js';

/** `contains`, `minContains`, `maxContains`. */
const one = { const: 1 };

export const CONTAINS: Row[] = [
  equal('at least one, said', { contains: one }, { contains: one, minContains: 1 }),
  equal('at least none', { contains: one, minContains: 0 }, {}),
  equal('bounds without contains', { minContains: 2, maxContains: 3 }, {}),
  equal('contains anything', { type: 'array', contains: {} }, { type: 'array', minItems: 1 }),
  equal('contains nothing', { type: 'array', contains: false }, false),
  equal(
    'contains what all items are',
    { type: 'array', items: one, contains: one },
    { type: 'array', items: one, minItems: 1 },
  ),
  equal('contains what no item can be', { type: 'array', items: { type: 'string' }, contains: one }, false),
  equal(
    'at most so many of anything',
    { type: 'array', contains: true, minContains: 0, maxContains: 2 },
    { type: 'array', maxItems: 2 },
  ),
  equal(
    'none of a kind',
    { type: 'array', contains: one, minContains: 0, maxContains: 0 },
    { type: 'array', items: { not: one } },
  ),
  equal(
    'contains behind a first item of any kind',
    { items: { const: [] }, prefixItems: [{}], contains: { dependentSchemas: { a: {} } } },
    {
      items: { const: [] },
      prefixItems: [{ allOf: [{}, { additionalProperties: {} }] }],
      contains: { dependentSchemas: { a: {} } },
    },
  ),
  narrower('contains is set', { type: 'array' }, { type: 'array', contains: one }, []),
  narrower('contains something narrower', { contains: { type: 'number' } }, { contains: { type: 'integer' } }, [0.5]),
  narrower('minContains rises', { contains: one }, { contains: one, minContains: 2 }, [1]),
  narrower('maxContains is set', { contains: one }, { contains: one, maxContains: 2 }, [1, 1, 1]),
  narrower('maxContains falls', { contains: one, maxContains: 2 }, { contains: one, maxContains: 1 }, [1, 1]),
  narrower(
    'contains by a constant first item',
    { type: 'array', contains: one },
    { type: 'array', prefixItems: [one], minItems: 1 },
    [0, 1],
  ),
  narrower('a second contains', { contains: one }, { contains: one, allOf: [{ contains: { const: 2 } }] }, [1]),
  wider('maxContains is dropped', { contains: one, maxContains: 1 }, { contains: one }, [1, 1]),
  incomparable('contains something else', { contains: one }, { contains: { const: 2 } }, [1], [2]),
  narrower('contains of a smaller value', { contains: { minimum: 1 } }, { contains: { minimum: 2 } }, [1]),
  incomparable(
    'at most of something wider',
    { contains: { const: 1 }, maxContains: 1 },
    {
      ...{ contains: { type: 'integer' }, maxContains: 1 },
    },
    [1, 2],
    [2],
  ),
];
