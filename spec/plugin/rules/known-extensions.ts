import { dirname, join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readYaml } from '../read-yaml.js';
import { type Context, isObject, type JsonObject, type Visitor } from '../redocly.js';

interface Extension {
  on: string[];
  /** Only the bundles have it. */
  generated: boolean;
  check: ValidateFunction;
}

/** Each `x-` key is defined in `extensions.yaml`, stands where it may, and has a value of the right form. */
export function knownExtensions(): Visitor {
  let known = new Map<string, Extension>();
  const check = (node: JsonObject, type: string, { location, report }: Context) => {
    for (const key of Object.keys(node).filter((name) => name.startsWith('x-'))) {
      const extension = known.get(key);
      const at = location.child(key);
      if (!extension) {
        report({ message: `\`${key}\` is not defined in extensions.yaml.`, location: at.key() });
      } else if (extension.generated) {
        report({ message: `\`${key}\` is made with the bundles; leave it out here.`, location: at.key() });
      } else if (!extension.on.includes(type)) {
        report({ message: `\`${key}\` belongs on ${extension.on.join(', ')}, not on ${type}.`, location: at.key() });
      } else if (!extension.check(node[key])) {
        const { instancePath = '', message = 'has another form' } = extension.check.errors?.[0] ?? {};
        report({
          message: `\`${key}${instancePath}\` ${message}.`,
          location: at.child(instancePath.split('/').slice(1)),
        });
      }
    }
  };
  return {
    any: {
      enter(node: unknown, context: Context) {
        const { location, type } = context;
        // The root comes first; a visitor of its own would be called after this one.
        if (type.name === 'Root') known = readExtensions(join(dirname(location.source.absoluteRef), 'extensions.yaml'));
        // An example's payload is the vendor's, and so are its keys.
        if (isObject(node)) check(node, type.name, context);
      },
    },
    ref: {
      enter(node: JsonObject, context: Context) {
        check(node, 'Reference', context);
      },
    },
  };
}

function readExtensions(file: string): Map<string, Extension> {
  const ajv = new Ajv2020();
  return new Map(
    Object.entries(readYaml(file)).map(([name, definition]) => {
      const { on, schema, generated } = isObject(definition) ? definition : {};
      if (!Array.isArray(on) || !isObject(schema)) throw new Error(`${file}: ${name} needs \`on\` and \`schema\``);
      return [name, { on: on.map(String), generated: generated === true, check: ajv.compile(schema) }];
    }),
  );
}
