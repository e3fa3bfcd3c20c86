/** What is read here of a description. */
export interface Description {
  [key: string]: unknown;
  paths: Record<string, unknown>;
  components?: Record<string, Record<string, unknown>>;
}

/** Both versions with the same first paths: so many that the first version, as it is written, has at least so many bytes. */
export function cutToSize(base: Description, revision: Description, bytes: number): [Description, Description] {
  const paths = [...new Set([...Object.keys(base.paths), ...Object.keys(revision.paths)])].toSorted();
  const cut = (document: Description, count: number) => withPaths(document, new Set(paths.slice(0, count)));
  let [low, high] = [1, paths.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (Buffer.byteLength(written(cut(base, middle))) >= bytes) high = middle;
    else low = middle + 1;
  }
  return [cut(base, low), cut(revision, low)];
}

/** The form in which large descriptions are published. */
export const written = (document: Description): string => `${JSON.stringify(document, null, 2)}\n`;

/** The description with these paths, and of its components what they need. */
function withPaths(document: Description, paths: ReadonlySet<string>): Description {
  const kept = Object.fromEntries(Object.entries(document.paths).filter(([path]) => paths.has(path)));
  const components: Record<string, Record<string, unknown>> = {};
  const { securitySchemes } = document.components ?? {};
  if (securitySchemes) components['securitySchemes'] = securitySchemes;
  const keep = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('$ref' in node) {
      const [, , kind = '', name = ''] = String(node.$ref).split('/').map(unescaped);
      const known = components[kind] ?? {};
      components[kind] = known;
      const target = document.components?.[kind]?.[name];
      if (target !== undefined && !(name in known)) {
        known[name] = target;
        keep(target);
      }
    }
    for (const part of Object.values(node)) keep(part);
  };
  keep(kept);
  return { ...without(document, 'webhooks', 'x-webhooks'), paths: kept, components };
}

const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

function without(document: Description, ...keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !keys.includes(key)));
}
