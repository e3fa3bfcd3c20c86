import { camelCase } from '@eflow/bundle';

export { camelCase };

/** The first lines of a generated module. */
export function header(sources: string): string {
  return `// Generated from ${sources} by \`npm start\`. Do not edit.\n`;
}

/** A module that is not compiled: there would be nothing to do but to write millions of lines again. */
export interface JavaScript {
  code: string;
  /** What it exports, as TypeScript. */
  declarations: string;
}

/** A comment block for `text`, which may have several lines and Markdown in it. */
export function docComment(text: string): string {
  const lines = text.trim().replaceAll('*/', '*\\/').split('\n');
  return lines.length === 1
    ? `/** ${lines[0]} */`
    : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
}

/** A line that imports types, or nothing where there are none to import. */
export function typeImport(names: readonly string[], from: string): string {
  return names.length > 0 ? `import type { ${names.join(', ')} } from '${from}';\n` : '';
}

/** Name of the list of values of an enum in the enums module. */
export function enumList(name: string): string {
  return `${camelCase(name)}Values`;
}

/** Name of the check of a schema. Without the ending, a schema called `Default` or `Package` would be a reserved word. */
export const checkName = (schema: string): string => `${camelCase(schema)}Check`;

/** Those of `names` that a source uses, sorted. What stands in comments and texts is no use. */
export function namesIn(source: string, names: readonly string[]): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"/g, '');
  const words = new Set(code.match(/[\w$]+/g));
  return names.filter((name) => words.has(name)).sort();
}
