import type { JSX } from 'preact';
import type { FactsBlock } from '../../model/page.js';
import { Inline } from '../text/prose.js';

export function Facts({ block: { facts } }: { block: FactsBlock }): JSX.Element {
  return (
    <dl class="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Inline text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
