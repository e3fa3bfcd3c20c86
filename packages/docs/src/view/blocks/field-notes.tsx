import { Fragment, type JSX } from 'preact';
import type { Field, Json } from '../../model/page.js';
import { useView } from '../context.js';
import { Inline } from '../text/prose.js';

/** What else is known of a field: examples, the value for none, what excludes it, where it differs. */
export function FieldNotes({ field }: { field: Field }): JSX.Element | null {
  const { href } = useView();
  const { values = [], examples, sentinel, excludes, decisions } = field;
  if (values.length + examples.length + decisions.length === 0 && sentinel === undefined && excludes === undefined)
    return null;
  return (
    <dl class="notes">
      {values.length > 0 && (
        <Note name="One of">
          <Codes texts={values} />
        </Note>
      )}
      {examples.length > 0 && (
        <Note name={examples.length === 1 ? 'Example' : 'Examples'}>
          <Codes texts={examples.map(textOf)} />
        </Note>
      )}
      {sentinel !== undefined && (
        <Note name="Sentinel">
          <code>{textOf(sentinel.value)}</code> <Inline text={sentinel.means} />
        </Note>
      )}
      {excludes !== undefined && (
        <Note name="Excludes">
          <a href={href(excludes.href)}>{excludes.title}</a>
        </Note>
      )}
      {decisions.length > 0 && (
        <Note name="Differs" kind="differs">
          {decisions.map(({ title, href: link }, index) => (
            <Fragment key={link}>
              {index > 0 && '; '}
              <a href={href(link)}>{title}</a>
            </Fragment>
          ))}
        </Note>
      )}
    </dl>
  );
}

interface NoteProperties {
  name: string;
  kind?: string;
  children: preact.ComponentChildren;
}

function Note({ name, kind, children }: NoteProperties): JSX.Element {
  return (
    <div class={kind}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Codes({ texts }: { texts: string[] }): JSX.Element {
  return (
    <>
      {texts.map((text, index) => (
        <Fragment key={text}>
          {index > 0 && ' '}
          <code>{text}</code>
        </Fragment>
      ))}
    </>
  );
}

function textOf(value: Json): string {
  return JSON.stringify(value);
}
