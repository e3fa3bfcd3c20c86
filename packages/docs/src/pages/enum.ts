import type { NamedSchema } from '../contract/index.js';
import { wordsOf } from '../contract/names.js';
import { subschemas } from '../contract/subschemas.js';
import type { Json, Page, ValuesBlock } from '../model/page.js';
import { code } from './constraints.js';
import { anchorOf, schemaPath } from './links.js';
import type { Makings } from './operation.js';
import { plain } from './plain.js';
import { differencesSection, schemaFacts } from './schema.js';
import { summaryOf } from './summary.js';
import type { Usage } from './usage.js';
import { usageSection } from './usage-section.js';

type Group = ValuesBlock['groups'][number];

/** Values beyond which they are grouped and can be filtered. */
const LONG = 20;

/** The page of a named list of values: each value with an anchor, and whether more may come. */
export function enumPage(named: NamedSchema, makings: Makings): Page {
  const { name, schema } = named;
  const { contract, usage } = makings;
  const values = schema.enum ?? [];
  const open = openness(name, usage);
  const facts = schemaFacts(named, makings);
  const description = schema.description ?? '';
  return {
    path: schemaPath(contract, name),
    kind: 'enum',
    title: name,
    summary: summaryOf(plain(description)) || `The values of ${name}.`,
    lead: [
      ...(description === '' ? [] : [{ kind: 'prose' as const, text: description }]),
      {
        ...facts,
        facts: [
          { name: 'Values', value: String(values.length) },
          ...(open === undefined ? [] : [{ name: 'Complete', value: open }]),
          ...facts.facts,
        ],
      },
    ],
    sections: [
      {
        id: 'values',
        title: 'Values',
        level: 2,
        blocks: [{ kind: 'values', groups: groupsOf(values, meanings(name, usage)), filter: values.length > LONG }],
      },
      ...usageSection(name, makings),
      ...differencesSection(schema.pointer, makings, []),
    ],
  };
}

/** Where values may be added, in words. */
function openness(name: string, usage: Usage): string | undefined {
  const uses = usage.referencesTo(name);
  const open = uses.filter(({ openEnum }) => openEnum);
  if (uses.length === 0) return undefined;
  const link = '[unknown values](/guides/versions)';
  if (open.length === 0) return 'Yes: only these values are accepted';
  if (open.length === uses.length) return `No: values may be added, so expect ${link}`;
  return `Requests accept only these values; responses may bring ${link}`;
}

/** What a value of a relationship parameter brings into the response. */
function meanings(name: string, usage: Usage): Map<Json, string> {
  const parameters = usage.operationsOf(name).flatMap(({ operation }) => operation.parameters);
  const fitting = parameters.filter(({ schema }) => subschemas(schema).some(({ ref }) => ref === name));
  return new Map(
    fitting.flatMap(({ relationshipKeys }) =>
      Object.entries(relationshipKeys).map(([value, key]): [Json, string] => [value, `brings \`relationship.${key}\``]),
    ),
  );
}

/** The values in their order; long lists by first word, each word where it comes first. */
function groupsOf(values: readonly Json[], meaning: Map<Json, string>): Group[] {
  const groups = new Map<string, Group>();
  for (const value of values) {
    const text = typeof value === 'string' ? value : code(value);
    const title = values.length > LONG ? titleOf(text) : '';
    const group: Group = groups.get(title) ?? { ...(title === '' ? {} : { title }), values: [] };
    groups.set(title, group);
    const means = meaning.get(value);
    group.values.push({ id: anchorOf(text), value: text, ...(means === undefined ? {} : { meaning: means }) });
  }
  return [...groups.values()];
}

function titleOf(value: string): string {
  const [word = value] = wordsOf(value);
  // `b2b` is an abbreviation.
  return /\p{N}/u.test(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}
