import type { Contract, Operation, Parameter, RequestBody } from '../contract/index.js';
import { slugOf } from '../contract/names.js';
import type { Block, Field, Section, Source } from '../model/page.js';
import { bodyFields } from './body.js';
import { exampleBlock } from './example-block.js';
import { fieldOf, fieldScope, type PageScope } from './fields.js';
import { keeping } from './kept.js';
import { parameterAnchor, schemaLink } from './links.js';

const PLACES = [
  ['path', 'Path parameters'],
  ['query', 'Query parameters'],
  ['header', 'Header parameters'],
  ['cookie', 'Cookie parameters'],
] as const;

/** What a request consists of: parameters by place, then the body, in each of its forms. The samples stand beside the first. */
export function requestSections(operation: Operation, samples: Block[], scope: PageScope): Section[] {
  const parameters = parameterBlocks(operation, scope);
  const { request } = operation;
  const examples = (request?.content ?? []).flatMap((media) => media.examples.map(exampleBlock));
  const body: Section | undefined = request && {
    id: 'body',
    title: 'Request body',
    level: 2,
    blocks: bodyBlocks(request, operation, scope),
    aside: parameters.length === 0 ? [...samples, ...examples] : examples,
  };
  if (parameters.length === 0 && body !== undefined) return [body];
  const blocks: Block[] =
    parameters.length === 0 ? [{ kind: 'prose', text: 'Neither parameters nor a body.' }] : parameters;
  return [{ id: 'request', title: 'Request', level: 2, blocks, aside: samples }, ...(body === undefined ? [] : [body])];
}

function parameterBlocks(operation: Operation, scope: PageScope): Block[] {
  return PLACES.flatMap(([place, label]): Block[] => {
    const own = operation.parameters.filter((parameter) => parameter.in === place);
    if (own.length === 0) return [];
    return [
      { kind: 'fields', label, fields: own.map((parameter) => parameterField(parameter, operation, scope)) },
      ...own.flatMap(keysTable),
    ];
  });
}

function bodyBlocks(request: RequestBody, operation: Operation, scope: PageScope): Block[] {
  const several = request.content.length > 1;
  return [
    { kind: 'prose', text: bodyText(request, scope.contract) },
    ...request.content.map(({ name, schema }, index): Block => {
      const prefix = index === 0 ? 'body' : `body-${slugOf(name)}`;
      return {
        kind: 'fields',
        label: several ? `Request body, ${name}` : 'Request body',
        fields: schema === undefined ? [] : bodyFields(schema, prefix, operation.source, scope),
      };
    }),
  ];
}

function bodyText({ description, required, content }: RequestBody, contract: Contract): string {
  const types = content.map(({ name, schema }) => {
    const ref = schema?.ref;
    const link = ref === undefined ? undefined : schemaLink(contract, ref);
    return link === undefined ? `\`${name}\`` : `[${link.title}](${link.href}) as \`${name}\``;
  });
  const closed = content.some(({ schema }) => {
    const target = schema?.ref === undefined ? schema : contract.schemas.get(schema.ref)?.schema;
    return target?.additionalProperties === false;
  });
  return [
    `${required ? 'Required' : 'Optional'}: ${types.join(' or ')}.`,
    description,
    closed ? 'Fields that are not listed are refused.' : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

const keep = keeping<Parameter, Field>((field) => [field]);

function parameterField(parameter: Parameter, { source }: Operation, scope: PageScope): Field {
  const origin = parameter.source ?? source;
  return keep(parameter, origin, scope, () => newParameterField(parameter, origin, scope));
}

function newParameterField(parameter: Parameter, origin: Source, scope: PageScope): Field {
  const { name, required, description, schema, deprecated, examples, writing, pointer } = parameter;
  const field = fieldOf(
    { id: parameterAnchor(parameter), name, schema, source: origin, required, description },
    fieldScope(scope, 2),
  );
  const shown = examples.map(({ value }) => value);
  const links = [...scope.decisions.about([pointer]), ...field.decisions];
  return {
    ...field,
    // The schema of a parameter repeats its examples.
    examples: shown.length > 0 ? shown : field.examples,
    constraints: [...field.constraints, ...writing],
    decisions: [...new Map(links.map((link) => [link.href, link])).values()],
    ...(deprecated === undefined ? {} : { deprecated }),
  };
}

/** What each value of a relationship parameter brings into the response. */
function keysTable({ name, relationshipKeys }: Parameter): Block[] {
  const pairs = Object.entries(relationshipKeys);
  if (pairs.length === 0) return [];
  return [
    { kind: 'prose', text: `What each value of \`${name}\` brings into the response:` },
    {
      kind: 'table',
      head: ['Value', 'Key in the response'],
      rows: pairs.map(([value, key]) => [`\`${value}\``, `\`relationship.${key}\``]),
    },
  ];
}
