import { type Context, isObject, type JsonObject, type Visitor } from '../redocly.js';

const PATH_PREFIX: Record<string, string> = {
  network: '/v1/networks/',
  affiliate: '/v1/affiliates/',
};

/** The path of an operation and its security scheme are those of its audience: Everflow refuses the other kind of key. */
export function operationAudience(): Visitor {
  return {
    Paths: {
      enter(paths: JsonObject, { location, report, resolve }: Context) {
        for (const [name, item] of Object.entries(paths)) {
          const resolved = resolve(item).node;
          if (!isObject(resolved)) continue;
          for (const operation of Object.values(resolved)) {
            const audience = isObject(operation) ? operation['x-audience'] : undefined;
            const prefix = typeof audience === 'string' ? PATH_PREFIX[audience] : undefined;
            if (prefix !== undefined && !name.startsWith(prefix))
              report({
                message: `Operations of the audience \`${audience}\` have paths that start with \`${prefix}\`.`,
                location: location.child(name).key(),
              });
          }
        }
      },
    },
    Operation(operation: JsonObject, { location, report }: Context) {
      const audience = operation['x-audience'];
      const scheme = `${audience}ApiKey`;
      const security = operation['security'];
      if (typeof audience !== 'string' || !(audience in PATH_PREFIX) || !Array.isArray(security)) return;
      for (const [index, requirement] of security.entries()) {
        if (isObject(requirement) && Object.keys(requirement).join() !== scheme)
          report({
            message: `An operation of the audience \`${audience}\` takes the key \`${scheme}\`.`,
            location: location.child(['security', index]),
          });
      }
    },
  };
}
