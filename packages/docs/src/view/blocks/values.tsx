import type { JSX } from 'preact';
import type { ValuesBlock } from '../../model/page.js';
import { useView } from '../context.js';
import { Anchor, Heading, type Level } from '../text/heading.js';
import { Inline } from '../text/prose.js';

export function Values({ block: { groups, filter }, level }: { block: ValuesBlock; level: Level }): JSX.Element {
  const id = useView().unique('_filter');
  return (
    <div class="values">
      {filter && (
        <p class="filter scripted">
          <label for={id}>Filter</label>
          <input id={id} type="search" autocomplete="off" spellcheck={false} />
          <span role="status" />
        </p>
      )}
      {groups.map(({ title, values }) => (
        <div class={values.some(isDeclaration) ? 'value-group declarations' : 'value-group'} key={title}>
          {title !== undefined && (
            <Heading level={level} class="label">
              {title}
            </Heading>
          )}
          <ul>
            {values.map(({ id: anchor, value, meaning }) => (
              <li key={anchor} id={anchor}>
                <Anchor id={anchor}>
                  {isDeclaration({ value }) ? <Declaration source={value} /> : <code>{value}</code>}
                </Anchor>
                {meaning !== undefined && <Inline text={meaning} class="meaning" />}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** What stands in a module, and not in a class. */
const STATEMENT = /^(abstract|class|const|declare|enum|function|interface|type) /;

/** Names have no blanks; what has some is a member of a class or a module, as its program declares it. */
function isDeclaration({ value }: { value: string }): boolean {
  return value.includes(' ');
}

function Declaration({ source }: { source: string }): JSX.Element {
  return (
    <code
      dangerouslySetInnerHTML={{
        __html: useView().highlight(source, 'ts', STATEMENT.test(source) ? '' : 'class It {'),
      }}
    />
  );
}
