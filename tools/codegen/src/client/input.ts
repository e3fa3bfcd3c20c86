import { type Bundle, type JsonObject, objectOf, referencedSchema, resolved } from '@eflow/bundle';
import { docComment } from '../header.js';
import type { ClientOperation, ClientParameter } from './model.js';

/** The declaration of the input of an operation, with what the contract says on each member. */
export function inputDeclaration(bundle: Bundle, operation: ClientOperation): string {
  const { typeName, id, parameters, body, relationship } = operation;
  const members = [
    ...parameters
      .filter(({ name }) => name !== relationship?.parameter)
      .map((parameter) =>
        member(parameter.name, parameter.required, typeOf(parameter.schema), parameterDoc(bundle, parameter)),
      ),
    ...bodyMembers(bundle, operation),
  ];
  const comment = docComment(body && parameters.length === 0 ? body.description : `Input of \`${id}\`.`);
  const fields = `{\n${members.join('')}}`;
  // An empty interface would take anything.
  if (parameters.length === 0 && !body) return `${comment}\nexport type ${typeName}Input = Record<string, never>;\n`;
  const asking = parameters.find(({ name }) => name === relationship?.parameter);
  if (!relationship || !asking) return `${comment}\nexport interface ${typeName}Input ${fields}\n`;
  return `${comment}
export type ${typeName}Input<R extends ${relationship.type} = ${relationship.type}> = ${fields} & (${askingMember(bundle, asking)});
`;
}

/**
 * The parameter that decides what is in the response. Where it is optional, the input is one of two: it has the parameter,
 * or has it not. From an optional property TypeScript would infer `['a']` for `flag ? ['a'] : undefined`, and promise a
 * list that nobody asked for.
 */
function askingMember(bundle: Bundle, parameter: ClientParameter): string {
  const given = `{\n${member(parameter.name, true, 'R', parameterDoc(bundle, parameter))}}`;
  return parameter.required ? given : `${given} | { readonly ${parameter.name}?: undefined }`;
}

/** Whether the input may be left out. */
export function isOptional(bundle: Bundle, { parameters, body }: ClientOperation): boolean {
  const needed = body?.as === 'whole' ? body.required : requiredFields(bundle, body?.schema).length > 0;
  return !needed && parameters.every(({ required }) => !required);
}

function bodyMembers(bundle: Bundle, { body }: ClientOperation): string[] {
  if (!body) return [];
  if (body.as === 'whole') return [member('body', body.required, body.schema, [body.description])];
  const required = requiredFields(bundle, body.schema);
  return Object.entries(objectOf(bundle.components.schemas[body.schema]?.['properties'])).map(([name, node]) =>
    member(
      name,
      required.includes(name),
      `${body.schema}[${JSON.stringify(name)}]`,
      schemaDoc(bundle, objectOf(node), objectOf(node)['description'] ?? resolved(bundle, node)['description']),
    ),
  );
}

function requiredFields(bundle: Bundle, schema: string | undefined): unknown[] {
  return schema === undefined ? [] : [bundle.components.schemas[schema]?.['required'] ?? []].flat();
}

function member(name: string, required: boolean, type: string, doc: readonly string[]): string {
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  const comment = docComment(doc.join('\n')).replaceAll(/^/gm, '  ');
  return `${comment}\n  readonly ${key}${required ? '' : '?'}: ${type}${required ? '' : ' | undefined'};\n`;
}

function parameterDoc(bundle: Bundle, { description, schema }: ClientParameter): string[] {
  return schemaDoc(bundle, schema, description);
}

/** Description, default, bounds and example, as lines of a comment. */
function schemaDoc(bundle: Bundle, node: JsonObject, description: unknown): string[] {
  const schema = { ...resolved(bundle, node), ...node };
  const example = [schema['examples'] ?? []].flat(1)[0];
  const sentinel = objectOf(schema['x-sentinel']);
  const exclusive = schema['x-exclusive-with'];
  const lines = [
    ...(sentinel['means'] === undefined
      ? []
      : [`\`${JSON.stringify(sentinel['value'])}\` stands for ${sentinel['means']}.`]),
    ...(exclusive === undefined ? [] : [`Excludes \`${exclusive}\`.`]),
    ...bounds(schema),
  ];
  return [
    ...String(description ?? '')
      .trim()
      .split('\n'),
    ...(lines.length > 0 ? ['', ...lines] : []),
    ...(schema['default'] === undefined ? [] : [`@default ${JSON.stringify(schema['default'])}`]),
    ...(example === undefined ? [] : [`@example ${JSON.stringify(example)}`]),
  ];
}

function bounds({ minimum, maximum, maxLength, maxItems, minItems }: JsonObject): string[] {
  return [
    ...(minimum === undefined ? [] : [`At least ${minimum}.`]),
    ...(maximum === undefined ? [] : [`At most ${maximum}.`]),
    ...(maxLength === undefined ? [] : [`At most ${maxLength} characters.`]),
    ...(minItems === undefined ? [] : [`At least ${minItems} items.`]),
    ...(maxItems === undefined ? [] : [`At most ${maxItems} items.`]),
  ];
}

/** The TypeScript type of a parameter. */
function typeOf(schema: JsonObject): string {
  const name = referencedSchema(schema);
  if (name !== undefined) return name;
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => JSON.stringify(value)).join(' | ');
  switch (schema['type']) {
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'array':
      return `readonly (${typeOf(objectOf(schema['items']))})[]`;
    default:
      return 'string';
  }
}
