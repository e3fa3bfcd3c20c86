import type { Field, TypeText } from '../model/page.js';
import { sourceText } from '../pages/sources.js';
import { withNested } from '../pages/walk.js';
import { code, escaped, type Href, indented, link, relativeLinks } from './links.js';

/** Fields as a list, with those within them as lists in it. The source that most of them have is said once. */
export function fieldList(fields: readonly Field[], href: Href): string[] {
  if (fields.length === 0) return ['None.'];
  const common = commonSource(fields);
  const head = common === '' ? [] : [`Where no source is given: ${common}.`];
  return [...head, items(fields, href, common)];
}

function items(fields: readonly Field[], href: Href, common: string): string {
  return fields.map((field) => fieldItem(field, href, common)).join('\n');
}

function commonSource(fields: readonly Field[]): string {
  const counts = new Map<string, number>();
  for (const { source } of fields.flatMap(withNested)) {
    const text = sourceText(source);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [most = '', count = 0] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 1]);
  return count > 1 ? most : '';
}

export function typeText(type: TypeText, href: Href): string {
  return type.map((part) => (typeof part === 'string' ? part : link(part, href))).join('');
}

function fieldItem(field: Field, href: Href, common: string): string {
  const { name, type, required, description, constraints, deprecated, fields } = field;
  const head = [
    typeText(type, href),
    ...(required ? ['required'] : []),
    ...(deprecated === undefined
      ? []
      : [deprecated.sunset === undefined ? 'deprecated' : `deprecated, gone from ${deprecated.sunset}`]),
    ...constraints.map(escaped),
  ];
  const lines = [
    `${code(name)} (${head.join('; ')})${description === '' ? '' : `: ${relativeLinks(description, href)}`}`,
    ...notes(field, href, common).map((note) => `- ${note}`),
    ...(fields.length === 0 ? [] : [`- Fields of ${code(name)}:\n${moved(items(fields, href, common))}`]),
  ];
  return `- ${indented(lines.join('\n'), '  ')}`;
}

function moved(list: string): string {
  return list.replace(/^(?=.)/gm, '  ');
}

function notes(
  { values, examples, sentinel, excludes, decisions, source }: Field,
  href: Href,
  common: string,
): string[] {
  return [
    ...(values === undefined ? [] : [`One of: ${values.map(code).join(', ')}`]),
    ...(examples.length === 0
      ? []
      : [
          `${examples.length === 1 ? 'Example' : 'Examples'}: ${examples.map((each) => code(JSON.stringify(each))).join(', ')}`,
        ]),
    ...(sentinel === undefined
      ? []
      : [`Not set: ${code(JSON.stringify(sentinel.value))} means ${relativeLinks(sentinel.means, href)}`]),
    ...(excludes === undefined ? [] : [`Never together with [${code(excludes.title)}](${href(excludes.href)})`]),
    ...(decisions.length === 0
      ? []
      : [`Differs from the documents: ${decisions.map((decision) => link(decision, href)).join('; ')}`]),
    ...(sourceText(source) === common ? [] : [`Source: ${sourceText(source)}`]),
  ];
}
