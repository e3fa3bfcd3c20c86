import { type Context, isObject, type JsonObject, type Visitor } from '../redocly.js';

/** `x-exclusive-with` names a sibling property, and that one names it back. */
export function exclusivePairs(): Visitor {
  return {
    SchemaProperties(properties: JsonObject, { location, report }: Context) {
      for (const [name, property] of Object.entries(properties)) {
        const other = isObject(property) ? property['x-exclusive-with'] : undefined;
        if (typeof other !== 'string') continue;
        const sibling = properties[other];
        if (!isObject(sibling) || sibling['x-exclusive-with'] !== name)
          report({
            message: `\`${name}\` excludes \`${other}\`, but \`${other}\` ${isObject(sibling) ? 'does not say so' : 'is not its sibling'}.`,
            location: location.child([name, 'x-exclusive-with']),
          });
      }
    },
  };
}
