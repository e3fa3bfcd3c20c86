import { ARRAYS } from './arrays.js';
import { COMBINED } from './combined.js';
import { CONDITIONAL } from './conditional.js';
import { CONTAINS } from './contains.js';
import { EVERYDAY } from './everyday.js';
import { NAMES } from './names.js';
import { NUMBERS } from './numbers.js';
import { OBJECTS } from './objects.js';
import { REFERENCES } from './references.js';
import type { Row } from './row.js';
import { STRINGS } from './strings.js';
import { UNEVALUATED } from './unevaluated.js';
import { VALUES } from './values.js';

export type { Row } from './row.js';

/** All rewrites, by the keywords they are about. */
export const TRUTH: Record<string, Row[]> = {
  values: VALUES,
  numbers: NUMBERS,
  strings: STRINGS,
  arrays: ARRAYS,
  contains: CONTAINS,
  objects: OBJECTS,
  names: NAMES,
  combined: COMBINED,
  conditional: CONDITIONAL,
  unevaluated: UNEVALUATED,
  references: REFERENCES,
  everyday: EVERYDAY,
};
