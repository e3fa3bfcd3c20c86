import type { Names } from './names.js';
import type { Operation } from './operation.js';

/** What is left empty, the lint asks for: by file and line, in the words of the rule. */
const SOURCE = `x-source:
  document: # TODO the document that says so, as extensions.yaml names it
  section: # TODO the heading there
  basis: stated
`;

const indent = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));

export function operationText({ method, path, audience, id, tag }: Operation, names: Names): string {
  const parameters = [...names.parameters.values()].map(
    (name) => `    - $ref: ../components/parameters/${name}.yaml\n`,
  );
  const errors = [
    ['400', 'BadRequest'],
    ['401', 'Unauthorized'],
    ['403', 'Forbidden'],
    ...(path.includes('{') ? [['404', 'NotFound']] : []),
    ['429', 'TooManyRequests'],
    ['500', 'InternalServerError'],
  ];
  return `${method}:
  operationId: ${id}
  summary: # TODO what it does, in at most 60 characters
  description: # TODO what a caller has to know, in words of ours
  tags: [${tag}]
  security:
    - ${audience}ApiKey: []
${parameters.length === 0 ? '' : `  parameters:\n${parameters.join('')}`}${names.request === undefined ? '' : bodyText(names)}  responses:
    '200':
      description: # TODO what is in it
      headers:
        X-RateLimit-Limit:
          $ref: ../components/headers/RateLimitLimit.yaml
        X-RateLimit-Remaining:
          $ref: ../components/headers/RateLimitRemaining.yaml
      content:
        application/json:
          schema:
            $ref: ../components/schemas/${names.response}.yaml
          examples:
            document:
              $ref: ../components/examples/${names.responseExample}.yaml
${errors.map(([status, name]) => `    '${status}':\n      $ref: ../components/responses/${name}.yaml\n`).join('')}    default:
      $ref: ../components/responses/UnexpectedError.yaml
  x-audience: ${audience}
  x-client-method: ${names.verb}
  x-idempotent: ${['get', 'put', 'delete'].includes(method)}
${indent(SOURCE, 2)}`;
}

function bodyText({ request, requestExample }: Names): string {
  return `  requestBody:
    required: true
    description: # TODO what to send
    content:
      application/json:
        schema:
          $ref: ../components/schemas/${request}.yaml
        examples:
          document:
            $ref: ../components/examples/${requestExample}.yaml
`;
}

/** Requests are closed: a field that is not described is a mistake. */
export function schemaText(isRequest: boolean): string {
  return `type: object
description: # TODO what it is
properties: # TODO each with a description, and an example unless it is an object; \`required\` as the README says
${isRequest ? 'additionalProperties: false\n' : ''}${SOURCE}`;
}

export function parameterText(name: string): string {
  return `name: ${name}
in: path
required: true
description: # TODO of what it is the id
schema:
  type: integer
  format: int64
  examples: [1]
example: 1
${SOURCE}`;
}

export function exampleText(): string {
  return `summary: # TODO what it shows
value: # TODO the payload of the document, as it stands there
${SOURCE}`;
}
