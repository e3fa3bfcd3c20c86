import type { Limits, Schema } from '../contract/index.js';
import type { Shape } from '../contract/shape.js';
import type { Json } from '../model/page.js';

/** The rules for a value, each in a few words: `0 to 100`, `at most 20 characters`, `default: 1`. */
export function constraintsOf(shape: Shape): string[] {
  const rules = [
    ...(shape.format === undefined ? [] : [`format: ${shape.format}`]),
    ...(shape.const === undefined ? [] : [`always ${code(shape.const)}`]),
    ...(shape.default === undefined ? [] : [`default: ${code(shape.default)}`]),
    ...shape.limits.flatMap(limits),
    ...(shape.closed ? ['no other fields'] : []),
    ...shape.parts.flatMap(own),
  ];
  return [...new Set(rules)];
}

function limits(limit: Limits): string[] {
  return [
    ...range(limit.minimum, limit.maximum, '', ''),
    ...(limit.exclusiveMinimum === undefined ? [] : [`more than ${limit.exclusiveMinimum}`]),
    ...(limit.exclusiveMaximum === undefined ? [] : [`less than ${limit.exclusiveMaximum}`]),
    ...(limit.multipleOf === undefined ? [] : [`a multiple of ${limit.multipleOf}`]),
    ...range(limit.minLength, limit.maxLength, ' character', ' characters'),
    ...(limit.pattern === undefined ? [] : [`pattern: ${limit.pattern}`]),
    ...(limit.contentMediaType === undefined ? [] : [`content: ${limit.contentMediaType}`]),
    ...(limit.contentEncoding === undefined ? [] : [`encoding: ${limit.contentEncoding}`]),
    ...range(limit.minItems, limit.maxItems, ' item', ' items'),
    ...(limit.uniqueItems === true ? ['no item twice'] : []),
    ...range(limit.minContains, limit.maxContains, ' item of the kind below', ' items of the kind below'),
    ...range(limit.minProperties, limit.maxProperties, ' field', ' fields'),
  ];
}

function range(from: number | undefined, to: number | undefined, one: string, many: string): string[] {
  const unit = (count: number): string => (count === 1 ? one : many);
  if (from !== undefined && to !== undefined) {
    return [from === to ? `exactly ${from}${unit(from)}` : `${from} to ${to}${unit(to)}`];
  }
  if (from !== undefined) return [`at least ${from}${unit(from)}`];
  return to === undefined ? [] : [`at most ${to}${unit(to)}`];
}

function own(schema: Schema): string[] {
  const { discriminator } = schema;
  const mapping = Object.entries(discriminator?.mapping ?? {});
  return [
    ...(schema.openEnum ? ['open: values may be added'] : []),
    ...(schema.readOnly ? ['only in responses'] : []),
    ...(schema.writeOnly ? ['only in requests'] : []),
    ...(schema.items === false ? ['no further items'] : []),
    ...Object.entries(schema.dependentRequired).map(([name, others]) => `with ${name} also ${others.join(', ')}`),
    ...(discriminator === undefined ? [] : [`told apart by ${discriminator.property}`]),
    ...mapping.map(([value, target]) => `${value}: ${target.split('/').at(-1)}`),
    ...(schema.externalDocs === undefined ? [] : [`${schema.externalDocs.description}: ${schema.externalDocs.url}`]),
  ];
}

/** The value as it is written in JSON. */
export function code(value: Json): string {
  return JSON.stringify(value);
}
