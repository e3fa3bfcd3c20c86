import type { NamedSchema } from '../contract/index.js';
import { referenceTo } from '../contract/read-schema.js';
import { shapeOf } from '../contract/shape.js';
import type { Block, FactsBlock, Field, Page, Section } from '../model/page.js';
import { code, constraintsOf } from './constraints.js';
import { exampleOf } from './example.js';
import { readableFields } from './fields.js';
import { schemaPath } from './links.js';
import type { Makings } from './operation.js';
import { plain } from './plain.js';
import { asSentence, sourceText } from './sources.js';
import { summaryOf } from './summary.js';
import { typeText } from './type-text.js';
import { usageSection } from './usage-section.js';

/** The page of a named schema: what it is, its fields, an example, and who uses it. */
export function schemaPage({ name, schema, source }: NamedSchema, makings: Makings): Page {
  const { contract, decisions } = makings;
  const path = schemaPath(contract, name);
  // One level of other schemas: the rest stands on their pages, which the types link to.
  const fields = readableFields(referenceTo(name), '', source, { contract, decisions, page: path }, [1]);
  const description = schema.description ?? '';
  return {
    path,
    kind: 'schema',
    title: name,
    summary: summaryOf(plain(description)) || `The schema ${name}.`,
    lead: [
      ...(description === '' ? [] : [{ kind: 'prose' as const, text: description }]),
      schemaFacts({ name, schema, source }, makings),
    ],
    sections: [
      fieldsSection(fields, {
        kind: 'code',
        language: 'json',
        title: 'Example',
        source: JSON.stringify(exampleOf(name, contract), null, 2),
      }),
      ...usageSection(name, makings),
      ...differencesSection(schema.pointer, makings, fields),
    ],
  };
}

function fieldsSection(fields: Field[], example: Block): Section {
  const blocks: Block[] =
    fields.length === 0
      ? [{ kind: 'prose', text: 'It has no fields of its own.' }]
      : [{ kind: 'fields', label: 'Fields', fields }];
  return { id: freeId('fields', fields), title: 'Fields', level: 2, blocks, aside: [example] };
}

/** The decisions about a schema as a whole. */
export function differencesSection(pointer: string, { decisions }: Makings, fields: Field[]): Section[] {
  const links = decisions.about([pointer]);
  if (links.length === 0) return [];
  const blocks: Block[] = [{ kind: 'links', links }];
  return [{ id: freeId('differences', fields), title: 'Differences from the documents', level: 2, blocks }];
}

/** A section id that no field of the page has. */
function freeId(id: string, fields: Field[]): string {
  return fields.some((field) => field.id === id) ? freeId(`${id}-section`, fields) : id;
}

/** What is said of the schema as a whole. */
export function schemaFacts({ name, schema, source }: NamedSchema, { contract }: Makings): FactsBlock {
  const shape = shapeOf(schema, contract, source);
  const type = typeText({ ...schema }, contract, source)
    .map((part) => (typeof part === 'string' ? part : `[${part.title}](${part.href})`))
    .join('');
  const rules = constraintsOf(shape);
  const { sentinel, deprecated } = schema;
  return {
    kind: 'facts',
    facts: [
      { name: 'Type', value: type },
      ...(rules.length === 0 ? [] : [{ name: 'Rules', value: rules.join('; ') }]),
      ...(sentinel === undefined
        ? []
        : [
            {
              name: 'Not set',
              value: `\`${code(sentinel.value)}\` means ${sentinel.means}. See [sentinels](/guides/sentinels)`,
            },
          ]),
      ...(deprecated === undefined
        ? []
        : [
            {
              name: 'Deprecated',
              value: deprecated.sunset === undefined ? 'Yes' : `Yes; it may be gone from ${deprecated.sunset}`,
            },
          ]),
      { name: 'JSON Schema', value: `[${name}.json](/downloads/schemas/${name}.json)` },
      { name: 'Source', value: asSentence(sourceText(source)) },
    ],
  };
}
