import type { ComponentChildren, JSX } from 'preact';
import type { DecisionBlock } from '../../model/page.js';
import { useView } from '../context.js';
import { Heading, type Level } from '../text/heading.js';
import { Inline, Prose } from '../text/prose.js';

interface Properties {
  block: DecisionBlock;
  level: Level;
  under?: string | undefined;
}

export function Decision({ block, level, under }: Properties): JSX.Element {
  const { href } = useView();
  const { id, title, status, documents, contract, why, settle, places } = block;
  return (
    <article class="decision">
      {title !== under && (
        <Heading level={level} id={id}>
          {title}
        </Heading>
      )}
      <p class={`state ${status}`}>{status === 'open' ? 'Open: a call with a live key would tell' : 'Settled'}</p>
      <dl>
        <Part name="The documents say">
          <ul class="sayings">
            {documents.map(({ title: document, lines, says }) => (
              <li key={`${document}${lines}${says}`}>
                <span class="document">
                  {document}
                  {lines !== undefined && `, ${/^\d+$/.test(lines) ? 'line' : 'lines'} ${lines}`}
                </span>
                <Inline text={says} />
              </li>
            ))}
          </ul>
        </Part>
        <Part name="The contract says" kind="says">
          <Prose text={contract} />
        </Part>
        <Part name="Why">
          <Prose text={why} />
        </Part>
        <Part name={status === 'open' ? 'What would settle it' : 'To settle it'}>
          <Prose text={settle} />
        </Part>
        {places.length > 0 && (
          <Part name="Where">
            <ul class="places">
              {places.map(({ title: place, href: link }) => (
                <li key={`${link}${place}`}>
                  <a href={href(link)}>{place}</a>
                </li>
              ))}
            </ul>
          </Part>
        )}
      </dl>
    </article>
  );
}

function Part({ name, kind, children }: { name: string; kind?: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class={kind}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
