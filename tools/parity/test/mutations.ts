import { type Bundle, isObject, type JsonObject, objectOf, operationsOf } from '@eflow/pipeline';

/** One thing taken out of a bundle, or changed in it. */
export interface Mutation {
  name: string;
  apply(bundle: Bundle): void;
}

/** Every single deletion of a property, required mark or enum value, and every change of a type. */
export function schemaMutations(bundle: Bundle): Mutation[] {
  return Object.entries(bundle.components.schemas).flatMap(([schema, definition]) => [
    ...Object.keys(objectOf(definition['properties'])).flatMap((name): Mutation[] => [
      {
        name: `delete the property ${schema}.${name}`,
        apply: (copy) => {
          const target = objectOf(copy.components.schemas[schema]);
          delete objectOf(target['properties'])[name];
          removeFrom(target['required'], name);
        },
      },
      {
        name: `change the type of ${schema}.${name}`,
        apply: (copy) => {
          const property = objectOf(objectOf(copy.components.schemas[schema]?.['properties'])[name]);
          delete property['$ref'];
          property['type'] = property['type'] === 'boolean' ? 'string' : 'boolean';
        },
      },
    ]),
    ...list(definition['required']).map(
      (name): Mutation => ({
        name: `no longer require ${schema}.${name}`,
        apply: (copy) => removeFrom(copy.components.schemas[schema]?.['required'], name),
      }),
    ),
    ...optionalNames(definition).map(
      (name): Mutation => ({
        name: `require ${schema}.${name}`,
        apply: (copy) => {
          const target = objectOf(copy.components.schemas[schema]);
          target['required'] = [...list(target['required']), name];
        },
      }),
    ),
    ...list(definition['enum']).map(
      (value): Mutation => ({
        name: `delete the value ${schema} ${value}`,
        apply: (copy) => removeFrom(copy.components.schemas[schema]?.['enum'], value),
      }),
    ),
    ...(Array.isArray(definition['enum'])
      ? [
          {
            name: `reverse the values of ${schema}`,
            apply: (copy: Bundle) => void list(copy.components.schemas[schema]?.['enum']).reverse(),
          },
        ]
      : []),
    {
      name: `add an undocumented property to ${schema}`,
      apply: (copy) => {
        const target = objectOf(copy.components.schemas[schema]);
        target['properties'] = {
          ...objectOf(target['properties']),
          made_up: { type: 'string' },
        };
      },
    },
  ]);
}

/** Every single deletion of an operation, a parameter, a status, a header, an example, a key, a server. */
export function partMutations(bundle: Bundle): Mutation[] {
  return [
    ...operationsOf(bundle).flatMap(({ id, path, method, object }) => {
      const target = (copy: Bundle) => objectOf(objectOf(copy.paths[path])[method]);
      return [
        {
          name: `delete ${id}`,
          apply: (copy: Bundle) => void delete copy.paths[path],
        },
        ...items(object['parameters']).map((_, index) => ({
          name: `delete parameter ${index + 1} of ${id}`,
          apply: (copy: Bundle) => void items(target(copy)['parameters']).splice(index, 1),
        })),
        ...Object.keys(objectOf(object['responses'])).map((status) => ({
          name: `delete the status ${status} of ${id}`,
          apply: (copy: Bundle) => void delete objectOf(target(copy)['responses'])[status],
        })),
        ...Object.keys(objectOf(objectOf(objectOf(object['responses'])['200'])['headers'])).map((header) => ({
          name: `delete the header ${header} of ${id}`,
          apply: (copy: Bundle) =>
            void delete objectOf(objectOf(objectOf(target(copy)['responses'])['200'])['headers'])[header],
        })),
      ];
    }),
    ...['parameters', 'responses', 'examples', 'securitySchemes'].flatMap((type) =>
      Object.entries(objectOf(bundle.components[type]))
        .filter(([, component]) => objectOf(objectOf(component)['x-source'])['basis'] !== 'inferred')
        .map(([name]) => ({
          name: `delete the component ${type}/${name}`,
          apply: (copy: Bundle) => void delete objectOf(copy.components[type])[name],
        })),
    ),
    ...items(bundle['servers']).map((_, index) => ({
      name: `delete server ${index + 1}`,
      apply: (copy: Bundle) => void items(copy['servers']).splice(index, 1),
    })),
    ...Object.entries(objectOf(bundle.components['parameters'])).flatMap(([name, parameter]) =>
      Object.keys(objectOf(objectOf(parameter)['x-relationship-keys'])).map((value) => ({
        name: `delete the relationship key ${value} of ${name}`,
        apply: (copy: Bundle) =>
          void delete objectOf(objectOf(objectOf(copy.components['parameters'])[name])['x-relationship-keys'])[value],
      })),
    ),
  ];
}

/** Every leaf of a payload of the documents, changed. */
export function payloadMutations(bundle: Bundle): Mutation[] {
  return Object.entries(objectOf(bundle.components['examples']))
    .filter(([, example]) => objectOf(objectOf(example)['x-source'])['basis'] === 'example')
    .flatMap(([name, example]) =>
      leaves(objectOf(example)['value']).map((path) => ({
        name: `change ${path.join('.')} in the payload ${name}`,
        apply: (copy: Bundle) => {
          const holder = path
            .slice(0, -1)
            .reduce<unknown>(
              (node, key) => Reflect.get(Object(node), key),
              objectOf(objectOf(copy.components['examples'])[name])['value'],
            );
          Reflect.set(Object(holder), path.at(-1) ?? '', 'changed');
        },
      })),
    );
}

function leaves(node: unknown): string[][] {
  if (!isObject(node) && !Array.isArray(node)) return [[]];
  return Object.entries(node).flatMap(([key, child]) => leaves(child).map((rest) => [key, ...rest]));
}

function optionalNames(schema: JsonObject): string[] {
  return Object.keys(objectOf(schema['properties'])).filter((name) => !list(schema['required']).includes(name));
}

function items(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value : [];
}

function removeFrom(value: unknown, item: string): void {
  const at = list(value).indexOf(item);
  if (at >= 0) list(value).splice(at, 1);
}
