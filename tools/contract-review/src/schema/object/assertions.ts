import { isObject, type JsonObject } from '@eflow/pipeline';
import type { Compiler } from '../compile.js';
import { present } from '../compile.js';
import type { Names, Signed } from '../formula.js';
import { matchesAll } from '../string/assertions.js';

export function objectAssertions(schema: JsonObject, { formulas, compile }: Compiler): Signed[] {
  const { required, minProperties, maxProperties, propertyNames, dependentRequired, additionalProperties } = schema;
  const properties = Object.entries(isObject(schema['properties']) ? schema['properties'] : {});
  const patterns = Object.entries(isObject(schema['patternProperties']) ? schema['patternProperties'] : {});
  const dependencies = Object.entries(isObject(dependentRequired) ? dependentRequired : {});
  const names = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
  const has = (name: string): Signed => formulas.literal({ about: 'object', is: 'required', name });
  const rule = (which: Names, value: Signed): Signed[] => valueRule(which, value, formulas);
  return [
    ...names(required).map(has),
    ...(typeof minProperties === 'number' && minProperties > 0
      ? [formulas.literal({ about: 'object', is: 'minProperties', count: Math.ceil(minProperties) })]
      : []),
    ...(typeof maxProperties === 'number'
      ? [formulas.literal({ about: 'object', is: 'maxProperties', count: Math.floor(maxProperties) })]
      : []),
    ...properties.flatMap(([name, value]) => rule({ only: name }, compile(value ?? true))),
    ...patterns.flatMap(([pattern, value]) =>
      rule(matchesAll(pattern) ? { others: [], patterns: [] } : { pattern }, compile(value ?? true)),
    ),
    ...(additionalProperties === undefined || patterns.some(([pattern]) => matchesAll(pattern))
      ? []
      : rule(
          { others: properties.map(([name]) => name).sort(), patterns: patterns.map(([pattern]) => pattern).sort() },
          compile(additionalProperties),
        )),
    ...(propertyNames === undefined ? [] : nameRule(compile(propertyNames), formulas)),
    ...dependencies.flatMap(([name, needed]) =>
      names(needed).map((other) => formulas.or([-present(name, formulas), has(other)])),
    ),
  ];
}

/** The values of these properties are as the formula says. */
export function valueRule(names: Names, schema: Signed, formulas: Compiler['formulas']): Signed[] {
  return schema === formulas.TRUE ? [] : [formulas.literal({ about: 'object', is: 'values', names, schema })];
}

function nameRule(schema: Signed, formulas: Compiler['formulas']): Signed[] {
  return schema === formulas.TRUE ? [] : [formulas.literal({ about: 'object', is: 'names', schema })];
}
