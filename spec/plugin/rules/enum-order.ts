import { basename, dirname, join } from 'node:path';
import { readYaml } from '../read-yaml.js';
import { type Context, isObject, type JsonObject, type Visitor } from '../redocly.js';

/** An enum has the values of the vendor's document, in its order: only then can the two be compared line by line. */
export function enumOrder(): Visitor {
  let documented: JsonObject = {};
  return {
    Root: {
      enter(_root: JsonObject, { location }: Context) {
        const facts = readYaml(join(dirname(location.source.absoluteRef), 'sources', 'facts.yaml'));
        documented = isObject(facts['enums']) ? facts['enums'] : {};
      },
    },
    Schema(schema: JsonObject, { location, report }: Context) {
      const name = basename(location.source.absoluteRef, '.yaml');
      const expected = documented[name];
      if (!Array.isArray(expected) || location.pointer !== '#/') return;
      const actual = schema['enum'];
      if (!Array.isArray(actual)) {
        report({
          message: `${name} has no \`enum\`; the document lists its values.`,
          location,
        });
        return;
      }
      const index = actual.findIndex((value, at) => value !== expected[at]);
      if (index >= expected.length)
        report({
          message: `Value ${index + 1} of ${name} is \`${actual[index]}\`; the document has ${expected.length} values only.`,
          location: location.child(['enum', index]),
        });
      else if (index >= 0)
        report({
          message: `Value ${index + 1} of ${name} is \`${actual[index]}\`, in the document it is \`${expected[index]}\`.`,
          location: location.child(['enum', index]),
        });
      else if (actual.length < expected.length)
        report({
          message: `${name} ends before \`${expected[actual.length]}\`, which is in the document.`,
          location: location.child('enum').key(),
        });
    },
  };
}
