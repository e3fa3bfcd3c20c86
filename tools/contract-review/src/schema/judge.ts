import type { Json } from '@eflow/pipeline';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Closed } from './document.js';
import { isGrounded } from './grounded.js';
import { regexOf, stable } from './json.js';
import { MULTIPLE_PRECISION } from './number/assertions.js';
import { looks } from './string/formats.js';

/** A JSON Schema validator on one schema. */
export interface Judge {
  /** Undefined: it cannot say. */
  accepts: (value: Json) => boolean | undefined;
  /** Why it refuses a value. */
  reason: (value: Json) => string;
}

/**
 * A validator for the schema; nothing when there can be none. With `formats`, those formats count that are known here: a
 * value to be shown to people should be valid for those who check formats, too.
 */
export function judgeOf(closed: Closed, { formats }: { formats: boolean }): Judge | undefined {
  if (closed.opaque || !isGrounded(closed)) return undefined;
  const key = `${formats} ${stable(closed)}`;
  const validate = RECENT.get(key) ?? compile(closed, formats, key);
  if (!validate) return undefined;
  remember(key, validate);
  const accepts = (value: Json): boolean | undefined => {
    try {
      return validate(value) === true;
    } catch {
      // There are schemas with `unevaluatedItems` that Ajv stumbles over.
      return undefined;
    }
  };
  const reason = (value: Json): string => {
    if (accepts(value) !== false) return '';
    const error = validate.errors?.at(-1);
    return error ? describe(error) : '';
  };
  return { accepts, reason };
}

/** A review asks about the same schemas again and again, and compiling takes longer than all the rest. */
const RECENT = new Map<string, ValidateFunction>();
const MAX_RECENT = 100;

function remember(key: string, validate: ValidateFunction): void {
  RECENT.delete(key);
  RECENT.set(key, validate);
  const [oldest] = RECENT.keys();
  if (RECENT.size > MAX_RECENT && oldest !== undefined) RECENT.delete(oldest);
}

function compile({ schema, defs }: Closed, formats: boolean, text: string): ValidateFunction | undefined {
  const regExp = Object.assign((pattern: string) => regexOf(pattern) ?? /(?:)/, { code: 'regexOf' });
  const ajv = new Ajv2020({
    // Where Ajv stops at the first error, it skips the keywords behind some `prefixItems` on an empty array.
    allErrors: text.includes('"prefixItems"'),
    ...{ strict: false, validateSchema: false, logger: false, ownProperties: true, meta: false, addUsedSchema: false },
    ...{ multipleOfPrecision: MULTIPLE_PRECISION, validateFormats: formats, formats: formats ? looks() : {} },
    // References to functions are made faster, and lose what is evaluated.
    ...{ inlineRefs: text.includes('"unevaluated'), code: { regExp, optimize: false } },
  });
  try {
    return ajv.compile({ allOf: [schema], $defs: Object.fromEntries(defs.entries()) });
  } catch {
    return undefined;
  }
}

const MAX_LISTED = 10;

function describe({ instancePath, message, params, keyword }: ErrorObject): string {
  const where = instancePath === '' ? 'The value' : instancePath;
  const { additionalProperty, unevaluatedProperty, allowedValues, allowedValue } = params;
  const name: unknown = additionalProperty ?? unevaluatedProperty;
  const listed: unknown = keyword === 'const' ? [allowedValue] : allowedValues;
  const detail =
    name !== undefined
      ? `: ${JSON.stringify(name)}`
      : Array.isArray(listed) && listed.length <= MAX_LISTED
        ? `: ${listed.map((value) => JSON.stringify(value)).join(', ')}`
        : '';
  return `${where} ${message ?? 'is refused'}${detail}`;
}
