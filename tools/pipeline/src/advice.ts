/** What to do about a problem, by the rule that found it. Own rules say it in their message. */
const ADVICE: Record<string, string> = {
  yaml: 'Mend the YAML; nothing else is checked until every file can be read.',
  'no-missing-root': 'Name the folder of the description: the one that has openapi.yaml.',
  'no-unresolved-refs': 'Correct the path or the name in $ref; it is relative to the file that it stands in.',
  struct: 'Correct the spelling or the place of the key; OpenAPI 3.1 lists what may stand here.',
  'no-invalid-media-type-examples': 'Correct the example, or the schema if the vendor’s document shows such a value.',
  'no-invalid-schema-examples': 'Correct the example, or the type of the schema.',
  'operation-operationId-unique': 'Give each operation a name of its own.',
  'operation-tag-defined': 'Add the tag to `tags` in openapi.yaml, or use one that is there.',
  'no-unused-components': 'Refer to the component, or delete its file.',
  'no-orphan-files': 'Refer to the file with $ref from where it is used, or delete it.',
  'everflow/enum-order': 'Keep the order and the spelling of the document; sources/facts.yaml has them.',
  'everflow/flat-all-of': 'Keep to type, properties, required, description and x-source; say the rest beside allOf.',
  'everflow/known-extensions': 'extensions.yaml says which x- keys there are, where they stand, and what they hold.',
  'everflow/scalar-example': 'Add `examples` with a value of the document, or a realistic one.',
  'everflow/schema-description': 'Add a `description`: meaning, unit, sentinel, what it depends on.',
  'rule/operation-facts': 'Add what is missing; extensions.yaml explains each key.',
  'rule/named-schema-has-source': 'Add x-source: { document, section, basis }.',
};

export function adviceFor(rule: string): string | undefined {
  return ADVICE[rule];
}
