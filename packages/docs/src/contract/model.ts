import type { Json, Source } from '../model/page.js';
import type { JsonObject } from './node.js';

/**
 * The contract as the site reads it: every statement of the bundle in a typed place, each with the JSON Pointer at which
 * it stands. References to named schemas stay names, so the model is finite even when a schema contains itself.
 */
export interface Contract {
  title: string;
  version: string;
  summary: string;
  description: string;
  license: string;
  servers: Server[];
  /** In the order of the bundle, each with its operations. */
  tags: Tag[];
  /** In the order of the paths. */
  operations: Operation[];
  schemas: ReadonlyMap<string, NamedSchema>;
  security: ReadonlyMap<string, SecurityScheme>;
  decisions: Decision[];
  /** The bundle itself, for what is made from it directly: samples, downloads. */
  bundle: JsonObject;
}

export interface Server {
  url: string;
  description: string;
  region?: string;
  source?: Source;
}

export interface Tag {
  name: string;
  /** Of the folder of its pages. */
  slug: string;
  description: string;
  operations: Operation[];
}

export interface Operation {
  pointer: string;
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  tag: string;
  audience?: 'network' | 'affiliate';
  /** Name of the method in the client, under the tag. */
  clientMethod?: string;
  /** Whether sending it again does no harm. */
  idempotent?: boolean;
  pagination?: Pagination;
  source: Source;
  deprecated?: Deprecation;
  servers: Server[];
  /** Names of security schemes: one of the lists must be satisfied as a whole. */
  security: string[][];
  parameters: Parameter[];
  request?: RequestBody;
  responses: Response[];
  samples: CodeSample[];
}

export interface Pagination {
  page: string;
  pageSize: string;
  maxPageSize: number;
  items: string;
  paging: string;
}

export interface Deprecation {
  sunset?: string;
}

export interface CodeSample {
  /** As `x-codeSamples` names it: `TypeScript`, `Shell`. */
  language: string;
  label: string;
  source: string;
}

export interface Parameter {
  pointer: string;
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  description: string;
  required: boolean;
  /** How it is written beyond the usual: `repeat the parameter for several values`. */
  writing: string[];
  schema: Schema;
  examples: Example[];
  /** For each value, the key that it brings into `relationship` of the response. */
  relationshipKeys: Record<string, string>;
  deprecated?: Deprecation;
  source?: Source;
}

export interface RequestBody {
  pointer: string;
  description: string;
  required: boolean;
  content: MediaType[];
}

export interface MediaType {
  pointer: string;
  name: string;
  schema?: Schema;
  examples: Example[];
}

export interface Response {
  pointer: string;
  status: string;
  description: string;
  headers: Header[];
  content: MediaType[];
  source?: Source;
}

export interface Header {
  pointer: string;
  name: string;
  description: string;
  required: boolean;
  schema: Schema;
  examples: Example[];
  deprecated?: Deprecation;
  source?: Source;
}

export interface Example {
  pointer: string;
  name: string;
  summary: string;
  description: string;
  value: Json;
  source?: Source;
}

export interface SecurityScheme {
  pointer: string;
  name: string;
  description: string;
  /** `apiKey`: in which part of the request, and under which name. `http`: the scheme of the `Authorization` header. */
  sentAs: { type: 'apiKey'; in: string; name: string } | { type: 'http'; scheme: string };
  rateLimit?: { requests: number; seconds: number; window: number };
  source?: Source;
}

export interface NamedSchema {
  name: string;
  schema: Schema;
  source: Source;
}

/** One schema object, with what it says itself. `ref` is one more schema that holds beside it, as are those of `allOf`. */
export interface Schema {
  pointer: string;
  /** Name of a schema of the contract. */
  ref?: string;
  title?: string;
  description?: string;
  types: string[];
  format?: string;
  enum?: Json[];
  const?: Json;
  default?: Json;
  examples: Json[];
  /** Limits of values, by keyword: `minimum`, `maxLength`, `uniqueItems`. */
  limits: Limits;
  required: string[];
  properties: Map<string, Schema>;
  patternProperties: Map<string, Schema>;
  /** `false` refuses other properties. */
  additionalProperties?: false | Schema;
  propertyNames?: Schema;
  dependentRequired: Record<string, string[]>;
  dependentSchemas: Map<string, Schema>;
  items?: false | Schema;
  prefixItems: Schema[];
  contains?: Schema;
  allOf: Schema[];
  anyOf: Schema[];
  oneOf: Schema[];
  not?: Schema;
  if?: Schema;
  then?: Schema;
  else?: Schema;
  discriminator?: { property: string; mapping: Record<string, string> };
  readOnly: boolean;
  writeOnly: boolean;
  externalDocs?: { url: string; description: string };
  deprecated?: Deprecation;
  openEnum: boolean;
  sentinel?: { value: Json; means: string };
  exclusiveWith?: string;
  source?: Source;
}

export type Limits = Partial<Record<LimitKeyword, number>> & {
  pattern?: string;
  uniqueItems?: boolean;
  contentEncoding?: string;
  contentMediaType?: string;
};

export type LimitKeyword =
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'multipleOf'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'minContains'
  | 'maxContains'
  | 'minProperties'
  | 'maxProperties';

/** A record of the register of decisions. */
export interface Decision {
  id: string;
  title: string;
  status: 'open' | 'settled';
  /** JSON Pointers to what it concerns: a thing of the model each. */
  places: string[];
  documents: { document: string; lines?: string; says: string }[];
  contract: string;
  why: string;
  settle: string;
}
