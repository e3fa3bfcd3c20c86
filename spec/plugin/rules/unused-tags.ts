import { type Context, isObject, type JsonObject, type Visitor } from '../redocly.js';

/** A tag of the root that no operation carries is left over from something. */
export function noUnusedTags(): Visitor {
  return onUnusedTags((_root, unused, { location, report }) => {
    for (const { name, index } of unused)
      report({
        message: `No operation has the tag \`${name}\`.`,
        location: location.child(['tags', index]),
      });
  });
}

/** A bundle of one audience lists the tags of its own operations only. */
export function removeUnusedTags(): Visitor {
  return onUnusedTags((root, unused) => {
    const names = new Set(unused.map(({ name }) => name));
    if (Array.isArray(root['tags']))
      root['tags'] = root['tags'].filter((tag) => !isObject(tag) || !names.has(String(tag['name'])));
  });
}

type UnusedTag = { name: string; index: number };

function onUnusedTags(handle: (root: JsonObject, unused: UnusedTag[], context: Context) => void): Visitor {
  const used = new Set<string>();
  return {
    Operation({ tags }: JsonObject) {
      for (const tag of Array.isArray(tags) ? tags : []) used.add(String(tag));
    },
    Root: {
      leave(root: JsonObject, context: Context) {
        const tags = Array.isArray(root['tags']) ? root['tags'] : [];
        const unused = tags
          .map((tag, index) => ({
            name: isObject(tag) ? String(tag['name']) : '',
            index,
          }))
          .filter(({ name }) => !used.has(name));
        handle(root, unused, context);
      },
    },
  };
}
