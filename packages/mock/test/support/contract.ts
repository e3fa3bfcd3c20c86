import { createRequire } from 'node:module';
import { given } from './send.js';

export interface Schema {
  $ref?: string;
  type?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: string[];
  minimum?: number;
  'x-exclusive-with'?: string;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  schema: Schema;
}

interface Described {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { required: boolean; content: { 'application/json': { schema: Schema } } };
}

interface Contract {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> };
}

const contract: Contract = createRequire(import.meta.url)('@eflow/contract/openapi.json');

export function schemaNamed(name: string): Schema {
  return given(contract.components.schemas[name]);
}

/** The schema itself, or the one that it refers to. */
export function resolved(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : schemaNamed(name);
}

export interface DescribedOperation {
  path: string;
  method: string;
  parameters: Parameter[];
  body: { required: boolean; schema: Schema } | undefined;
}

export function operationNamed(id: string): DescribedOperation {
  for (const [path, methods] of Object.entries(contract.paths))
    for (const [method, { operationId, parameters = [], requestBody }] of Object.entries(methods)) {
      if (operationId !== id) continue;
      return {
        path,
        method: method.toUpperCase(),
        parameters: parameters.map((parameter) => {
          const name = parameter.$ref?.split('/').at(-1);
          return name === undefined ? parameter : given(contract.components.parameters[name]);
        }),
        body: requestBody && {
          required: requestBody.required,
          schema: requestBody.content['application/json'].schema,
        },
      };
    }
  throw new Error(`No operation ${id}`);
}
