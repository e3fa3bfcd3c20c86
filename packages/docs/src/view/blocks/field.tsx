import type { JSX } from 'preact';
import type { Field } from '../../model/page.js';
import { Anchor } from '../text/heading.js';
import { Prose } from '../text/prose.js';
import { Basis } from './basis.js';
import { FieldNotes } from './field-notes.js';
import { TypeView } from './type.js';

/** Fields within fields, of which those of the first level are open. */
export function FieldList({ fields, depth }: { fields: Field[]; depth: number }): JSX.Element {
  return (
    <ul class="fields">
      {fields.map((field) => (
        <FieldView key={field.id} field={field} depth={depth} />
      ))}
    </ul>
  );
}

function FieldView({ field, depth }: { field: Field; depth: number }): JSX.Element {
  const { id, name, type, required, deprecated, description, fields, source, constraints } = field;
  return (
    <li id={id}>
      <p class="field-head">
        <Anchor id={id}>
          <code>{name}</code>
        </Anchor>
        <span class="type">
          <TypeView type={type} />
        </span>
        {required && <span class="required">required</span>}
        {deprecated !== undefined && <span class="deprecated">{deprecation(deprecated)}</span>}
        <Basis source={source} />
      </p>
      {description !== '' && <Prose text={description} />}
      {constraints.length > 0 && (
        <ul class="chips" aria-label="Constraints">
          {constraints.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <FieldNotes field={field} />
      {fields.length > 0 && (
        <details class="nested" open={depth === 0}>
          <summary>
            {fields.length} {fields.length === 1 ? 'field' : 'fields'} of <code>{name}</code>
          </summary>
          <FieldList fields={fields} depth={depth + 1} />
        </details>
      )}
    </li>
  );
}

function deprecation({ sunset }: { sunset?: string }): string {
  return sunset === undefined ? 'deprecated' : `deprecated, gone from ${sunset}`;
}
