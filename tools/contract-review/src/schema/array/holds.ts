import type { Json } from '@eflow/pipeline';
import { every, type Holds, type Truth } from '../evaluate.js';
import type { About } from '../formula.js';
import { stable } from '../json.js';

export function arrayHolds(literal: About<'array'>, value: Json[], holds: Holds): Truth {
  if (literal.is === 'minItems') return value.length >= literal.count;
  if (literal.is === 'maxItems') return value.length <= literal.count;
  if (literal.is === 'unique') return new Set(value.map(stable)).size === value.length;
  if (literal.is === 'items') {
    return every(value.slice(literal.from, literal.to ?? undefined).map((item) => holds(literal.schema, item)));
  }
  const truths = value.map((item) => holds(literal.schema, item));
  const sure = truths.filter((truth) => truth === true).length;
  const possible = truths.filter((truth) => truth !== false).length;
  const max = literal.max ?? Number.POSITIVE_INFINITY;
  if (sure > max || possible < literal.min) return false;
  return sure >= literal.min && possible <= max ? true : undefined;
}
