import type { ObjectNode } from './node.js';
import { pointerTo } from './node.js';

/** Every keyword that the pages show, by the kind of object that it stands in. What is not here is refused. */
const SHOWN = {
  description: 'openapi info servers tags paths components',
  info: 'title summary version description license',
  server: 'url description x-region x-source',
  tag: 'name description',
  'path item': 'summary description parameters servers get put post delete options head patch trace',
  operation: `operationId summary description tags security servers parameters requestBody responses deprecated
    x-audience x-client-method x-idempotent x-pagination x-source x-sunset x-codeSamples`,
  parameter: `name in description required deprecated style explode allowReserved schema content example examples
    x-relationship-keys x-source x-sunset`,
  header: 'description required deprecated schema example examples x-source x-sunset',
  'request body': 'description required content',
  response: 'description headers content x-source',
  'media type': 'schema example examples',
  example: 'summary description value x-source',
  'security scheme': 'type name in description scheme x-rate-limit x-source',
  'set of components': 'schemas parameters headers responses requestBodies examples securitySchemes',
  schema: `$ref $comment title description type enum const default examples example format
    multipleOf maximum exclusiveMaximum minimum exclusiveMinimum
    maxLength minLength pattern contentEncoding contentMediaType
    items prefixItems contains maxContains minContains maxItems minItems uniqueItems
    properties patternProperties additionalProperties unevaluatedProperties propertyNames required
    maxProperties minProperties dependentRequired dependentSchemas
    allOf anyOf oneOf not if then else discriminator deprecated readOnly writeOnly externalDocs
    x-exclusive-with x-open-enum x-sentinel x-source x-sunset`,
  discriminator: 'propertyName mapping',
  'link to other documents': 'url description',
} as const;

export type Kind = keyof typeof SHOWN;

const ALLOWED = new Map(Object.entries(SHOWN).map(([kind, keywords]) => [kind, new Set(keywords.split(/\s+/))]));

/** What may be written in the place of a keyword that is not shown. */
const INSTEAD: Record<string, string> = {
  nullable: 'OpenAPI 3.1 has `type: [string, "null"]` for it.',
  webhooks: 'The site has no pages for requests that Everflow sends.',
  callbacks: 'The site has no pages for requests that Everflow sends.',
  links: 'Say in the description how the answer leads to the next call.',
  $defs: 'Put the schemas into components/schemas, where they have pages.',
  $dynamicRef: 'Use $ref with a named schema.',
};

/** The keywords that an object of the kind may have. */
export function keywordsOf(kind: Kind): string[] {
  return [...(ALLOWED.get(kind) ?? [])];
}

/** Throws when the object has a keyword that the pages would leave out in silence. */
export function refuseUnknown(kind: Kind, { pointer, object }: ObjectNode): void {
  const allowed = ALLOWED.get(kind);
  for (const keyword of Object.keys(object)) {
    if (allowed?.has(keyword)) continue;
    const what = keyword.startsWith('x-') ? 'extension' : 'keyword';
    const advice =
      INSTEAD[keyword] ??
      'Take it out of the description, or teach packages/docs/src/contract to read it and src/pages to show it.';
    throw new Error(
      `${pointerTo(pointer, keyword)}: the docs site does not show the ${what} "${keyword}" of a ${kind}. ${advice}`,
    );
  }
}
