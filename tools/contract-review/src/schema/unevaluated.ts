import { isObject, type Json, type JsonObject } from '@eflow/pipeline';
import { everyItem } from './array/assertions.js';
import { type Compiler, own, present } from './compile.js';
import type { Signed } from './formula.js';
import { stable } from './json.js';
import { valueRule } from './object/assertions.js';
import { matchesAll } from './string/assertions.js';

/** One way in which a value can satisfy a schema, and which of its parts are evaluated then. */
interface Way {
  rules: readonly Signed[];
  names: readonly string[];
  patterns: readonly string[];
  allNames: boolean;
  items: number;
  /** Whether items are evaluated depends on the value; Ajv takes them for evaluated where nothing says so. */
  doubtful: boolean;
}

const MAX_WAYS = 64;
const MAX_DEPTH = 12;
const CONDITIONAL = ['anyOf', 'oneOf', 'if', 'dependentSchemas'];

class TooMany extends Error {}

/**
 * A schema with `unevaluatedProperties` or `unevaluatedItems`. What is evaluated depends on which of the schemas in
 * `anyOf`, `if` and the like hold, so each combination of them becomes a case of its own, which can say it with the
 * means of `additionalProperties` and `items`. With too many cases, the schema stays unread.
 */
export function tracked(schema: JsonObject, compiler: Compiler): Signed {
  const { formulas } = compiler;
  try {
    return formulas.or(
      waysOf(schema, compiler, { depth: 0, conditional: false }).map(({ rules }) => formulas.and(rules)),
    );
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    return formulas.literal({ about: 'anything', is: 'opaque', key: `unevaluated ${stable(schema)}` });
  }
}

/** Where a schema stands below the one that asks what is evaluated. */
interface Place {
  depth: number;
  /** It need not hold. */
  conditional: boolean;
}

function waysOf(schema: Json | undefined, compiler: Compiler, { depth, conditional }: Place): Way[] {
  const { formulas, compile, target } = compiler;
  if (depth > MAX_DEPTH) throw new TooMany();
  if (!isObject(schema)) return schema === false ? [] : [NOTHING];
  const next = (part: Json | undefined): Way[] => waysOf(part, compiler, { depth: depth + 1, conditional });
  const perhaps = (part: Json | undefined): Way[] => waysOf(part, compiler, { depth: depth + 1, conditional: true });
  const list = (key: string): Json[] => (Array.isArray(schema[key]) ? schema[key] : []);
  // Validators disagree on items that `contains` matched, and on an `if` with one branch.
  if ('contains' in schema && ('unevaluatedItems' in schema || depth > 0)) throw new TooMany();
  // What is evaluated in the branch of a branch, Ajv counts even where the outer one fails.
  if (conditional && CONDITIONAL.some((key) => key in schema)) throw new TooMany();
  const complete = 'then' in schema && 'else' in schema;

  let ways = [ownWay(schema, compiler)];
  const either = (others: Way[]): void => {
    const doubtful = others.some((way) => way.items > 0);
    also(others.map((way) => ({ ...way, doubtful: doubtful || way.doubtful })));
  };
  const also = (others: Way[]): void => {
    if (ways.length * others.length > MAX_WAYS) throw new TooMany();
    ways = ways.flatMap((way) => others.map((other) => both(way, other)));
  };
  const not = (part: Json | undefined): Way => ({ ...NOTHING, rules: [-compile(part ?? true)] });

  if ('$ref' in schema) also(next(target(schema) ?? true));
  for (const part of list('allOf')) also(next(part));
  const oneOf = list('oneOf');
  if (oneOf.length > 0)
    either(
      oneOf.flatMap((part, index) => {
        const others = oneOf.filter((_, other) => other !== index).map(not);
        return perhaps(part).map((way) => others.reduce(both, way));
      }),
    );
  const anyOf = list('anyOf');
  if (anyOf.length > 0) {
    also([{ ...NOTHING, rules: [formulas.or(anyOf.map(compile))] }]);
    for (const part of anyOf) either([...perhaps(part), not(part)]);
  }
  if ('if' in schema) {
    const test = perhaps(schema['if']);
    if (!complete && test.some(evaluates)) throw new TooMany();
    const yes = test.flatMap((way) => perhaps(schema['then'] ?? true).map((then) => both(way, then)));
    either([...yes, ...perhaps(schema['else'] ?? true).map((way) => both(not(schema['if']), way))]);
  }
  for (const [name, part] of Object.entries(isObject(schema['dependentSchemas']) ? schema['dependentSchemas'] : {})) {
    const has = present(name, formulas);
    const absent = { ...NOTHING, rules: [-has] };
    either([absent, ...perhaps(part).map((way) => both({ ...NOTHING, rules: [has] }, way))]);
  }
  if ('unevaluatedItems' in schema && ways.some(({ doubtful }) => doubtful)) throw new TooMany();
  return ways.map((way) => rest(schema, way, compiler));
}

const NOTHING: Way = { rules: [], names: [], patterns: [], allNames: false, items: 0, doubtful: false };

function evaluates({ names, patterns, allNames, items }: Way): boolean {
  return allNames || items > 0 || names.length + patterns.length > 0;
}

function both(a: Way, b: Way): Way {
  return {
    rules: [...a.rules, ...b.rules],
    names: [...a.names, ...b.names],
    patterns: [...a.patterns, ...b.patterns],
    allNames: a.allNames || b.allNames,
    items: Math.max(a.items, b.items),
    doubtful: a.doubtful || b.doubtful,
  };
}

function ownWay(schema: JsonObject, compiler: Compiler): Way {
  const keys = (key: string): string[] => Object.keys(isObject(schema[key]) ? schema[key] : {});
  const prefix = Array.isArray(schema['prefixItems']) ? schema['prefixItems'].length : 0;
  return {
    rules: [own(schema, compiler)],
    names: keys('properties'),
    patterns: keys('patternProperties'),
    allNames: 'additionalProperties' in schema || keys('patternProperties').some(matchesAll),
    items: 'items' in schema ? Number.POSITIVE_INFINITY : prefix,
    doubtful: false,
  };
}

/** What `unevaluated…` asks of the parts that are not evaluated in this case; after it, all of them are. */
function rest(schema: JsonObject, way: Way, { formulas, compile }: Compiler): Way {
  const { unevaluatedProperties, unevaluatedItems } = schema;
  const others = { others: [...new Set(way.names)].sort(), patterns: [...new Set(way.patterns)].sort() };
  const rules = [
    ...(unevaluatedProperties === undefined || way.allNames
      ? []
      : valueRule(others, compile(unevaluatedProperties), formulas)),
    ...(unevaluatedItems === undefined || way.items === Number.POSITIVE_INFINITY
      ? []
      : everyItem(way.items, null, compile(unevaluatedItems), formulas)),
  ];
  return {
    ...way,
    rules: [...way.rules, ...rules],
    allNames: way.allNames || unevaluatedProperties !== undefined,
    items: unevaluatedItems === undefined ? way.items : Number.POSITIVE_INFINITY,
  };
}
