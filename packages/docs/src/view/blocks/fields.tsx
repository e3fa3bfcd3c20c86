import type { JSX } from 'preact';
import type { FieldsBlock } from '../../model/page.js';
import { Heading, type Level } from '../text/heading.js';
import { FieldList } from './field.js';

interface Properties {
  block: FieldsBlock;
  level: Level;
  under?: string | undefined;
}

export function Fields({ block: { label, fields }, level, under }: Properties): JSX.Element {
  return (
    <div class="field-block">
      {label !== under && (
        <Heading level={level} class="label">
          {label}
        </Heading>
      )}
      {fields.length === 0 ? <p class="empty">None.</p> : <FieldList fields={fields} depth={0} />}
    </div>
  );
}
