import type { Bundle, Json } from '@eflow/bundle';
import { docComment, enumList, header, typeImport } from './header.js';

/** Each enum as a list of values in the order of the contract, and a guard that tells known values from new ones. */
export function enumsModule(bundle: Bundle, source: string): string {
  const enums = Object.entries(bundle.components.schemas).flatMap(([name, schema]) =>
    Array.isArray(schema['enum'])
      ? [
          {
            name,
            values: schema['enum'],
            description: String(schema['description'] ?? name),
          },
        ]
      : [],
  );
  // A module without imports and exports is none.
  if (enums.length === 0) return `${header(source)}\nexport {};\n`;
  const names = enums.map(({ name }) => name);
  return `${header(source)}\n${typeImport(names, './index.js')}\n${enums.map(enumSource).join('\n')}`;
}

function enumSource({ name, values, description }: { name: string; values: Json[]; description: string }): string {
  const list = enumList(name);
  return `${docComment(`${description}\n\nAll known values, in the order of the vendor's document.`)}
export const ${list} = ${JSON.stringify(values, null, 2)} as const;

/** Whether \`value\` is one of the known values. A response may hold others: new ones can appear at any time. */
export function isKnown${name}(value: unknown): value is ${name} {
  const known: readonly unknown[] = ${list};
  return known.includes(value);
}
`;
}
