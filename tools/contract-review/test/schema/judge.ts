import { isObject, type Json, type JsonObject } from '@eflow/pipeline';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** A validator that shares nothing with the engine: the schema as it is, in its document. */
export function validator(schema: Json, root: Json): (value: Json) => boolean | undefined {
  const ajv = new Ajv2020({
    // Where Ajv stops at the first error, it skips the keywords behind some `prefixItems` on an empty array.
    allErrors: true,
    ...{ strict: false, validateSchema: false, validateFormats: false, logger: false, ownProperties: true },
  });
  const document: JsonObject = isObject(root) ? root : {};
  // Exclusive bounds of OpenAPI 3.0 and `nullable` without a type are nothing that Ajv knows.
  const validate = ajv.compile({ ...document, allOf: [asToday(schema)] });
  return (value) => {
    try {
      return validate(value) === true;
    } catch {
      // Ajv stumbles over some patterns below `unevaluatedItems`.
      return undefined;
    }
  };
}

function asToday(schema: Json): Json {
  if (!isObject(schema)) return schema;
  const { nullable, exclusiveMinimum, minimum, ...rest } = schema;
  return {
    ...rest,
    ...('type' in schema && nullable !== undefined && { nullable }),
    ...(exclusiveMinimum === true ? { exclusiveMinimum: minimum } : { exclusiveMinimum, minimum }),
  };
}
