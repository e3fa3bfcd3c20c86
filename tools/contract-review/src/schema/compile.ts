import { isObject, type Json, type JsonObject } from '@eflow/pipeline';
import { arrayAssertions } from './array/assertions.js';
import { OPAQUE } from './dialect.js';
import { type Closed, referenced } from './document.js';
import type { Formulas, Signed } from './formula.js';
import { kindsOf } from './kind.js';
import { numberAssertions } from './number/assertions.js';
import { objectAssertions } from './object/assertions.js';
import { stringAssertions } from './string/assertions.js';
import { tracked } from './unevaluated.js';

/** What the files of the keyword families need to turn their keywords into formulas. */
export interface Compiler {
  formulas: Formulas;
  compile: (schema: Json) => Signed;
  /** The definition that a clean schema refers to. */
  target: (schema: JsonObject) => Json | undefined;
}

/** The schema of a closed document as a formula; `classes` names equal definitions alike, across documents. */
export function compileClosed(formulas: Formulas, { schema, defs }: Closed, classes: readonly number[]): Signed {
  const target = (reference: JsonObject): Json | undefined => {
    const index = referenced(reference);
    return index === undefined ? undefined : defs[index];
  };
  const compile = (part: Json): Signed => {
    if (!isObject(part)) return part === false ? formulas.FALSE : formulas.TRUE;
    const needsBookkeeping = 'unevaluatedProperties' in part || 'unevaluatedItems' in part;
    return needsBookkeeping ? tracked(part, compiler) : assertions(part, compiler);
  };
  const compiler: Compiler = { formulas, compile, target };

  function assertions(part: JsonObject, { formulas }: Compiler): Signed {
    const index = referenced(part);
    const referred =
      index === undefined ? [] : [formulas.reference(`${classes[index]}`, () => compile(defs[index] ?? true))];
    return formulas.and([...referred, own(part, compiler), ...applied(part, compiler)]);
  }
  return compile(schema);
}

/** What a schema asserts without the schemas that it applies to the same value. */
export function own(schema: JsonObject, compiler: Compiler): Signed {
  const { formulas, compile } = compiler;
  const { type, enum: values, const: constant, not } = schema;
  const opaque = schema[OPAQUE];
  return formulas.and([
    ...(Array.isArray(type) ? [formulas.kinds(type.flatMap((name) => kindsOf(String(name))))] : []),
    ...(Array.isArray(values) ? [formulas.values(values)] : []),
    ...(constant === undefined ? [] : [formulas.values([constant])]),
    ...(not === undefined ? [] : [-compile(not)]),
    ...(typeof opaque === 'string' ? [formulas.literal({ about: 'anything', is: 'opaque', key: opaque })] : []),
    ...numberAssertions(schema, compiler),
    ...stringAssertions(schema, compiler),
    ...arrayAssertions(schema, compiler),
    ...objectAssertions(schema, compiler),
  ]);
}

function applied(schema: JsonObject, { formulas, compile }: Compiler): Signed[] {
  const list = (key: string): Signed[] | undefined => {
    const schemas = schema[key];
    return Array.isArray(schemas) ? schemas.map(compile) : undefined;
  };
  const branch = (key: string): Signed => (schema[key] === undefined ? formulas.TRUE : compile(schema[key]));
  const anyOf = list('anyOf');
  const oneOf = list('oneOf');
  const dependent = Object.entries(isObject(schema['dependentSchemas']) ? schema['dependentSchemas'] : {});
  return [
    ...(list('allOf') ?? []),
    ...(anyOf ? [formulas.or(anyOf)] : []),
    ...(oneOf ? [formulas.one(oneOf)] : []),
    ...(schema['if'] === undefined ? [] : [formulas.choose(compile(schema['if']), branch('then'), branch('else'))]),
    ...dependent.map(([name, then]) => formulas.or([-present(name, formulas), compile(then ?? true)])),
  ];
}

/** An object that has the property. */
export function present(name: string, formulas: Formulas): Signed {
  return formulas.and([formulas.kinds(['object']), formulas.literal({ about: 'object', is: 'required', name })]);
}
