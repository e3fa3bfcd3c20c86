import type { JSX } from 'preact';
import type { Source } from '../../model/page.js';

const NAMES: Record<Source['basis'], string> = {
  stated: 'stated',
  example: 'seen in example',
  'user-guide': 'user guide',
  inferred: 'inferred',
};

const MEANINGS: [basis: Source['basis'], meaning: string][] = [
  ['stated', 'A document of the API says so.'],
  ['example', 'No document says so; an example in one shows it.'],
  ['user-guide', 'Only the vendor’s user guide says so.'],
  ['inferred', 'Nothing says so; it follows from the rest.'],
];

const LEGEND = '_source-basis';

/** How sure a statement is. Most are stated, which is only a dot; what is not has a word, and leads to its meaning. */
export function Basis({ source: { basis, document, section } }: { source: Source }): JSX.Element {
  const where = section === '' ? document : `${document}, ${section}`;
  const title = `${NAMES[basis]}: ${where}`;
  if (basis === 'stated')
    return (
      <span class="basis stated" title={title}>
        <span class="hidden">{title}</span>
      </span>
    );
  return (
    <a class={`basis ${basis}`} href={`#${LEGEND}`} title={title}>
      {NAMES[basis]}
      <span class="hidden">: {where}</span>
    </a>
  );
}

/** What the marks of a page's fields mean. */
export function BasisLegend(): JSX.Element {
  return (
    <section class="legend">
      <h2 id={LEGEND}>Where the statements come from</h2>
      <dl>
        {MEANINGS.map(([basis, meaning]) => (
          <div key={basis}>
            <dt>
              <span class={`basis ${basis}`}>{NAMES[basis]}</span>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
