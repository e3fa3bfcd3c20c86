import type { JSX } from 'preact';
import type { SamplesBlock } from '../../model/page.js';
import { CodeText } from './code.js';
import { Tabs } from './tabs.js';

/** The bar below needs script to be of use, and shows only with it. */
export function Samples({ block: { samples, run } }: { block: SamplesBlock }): JSX.Element {
  // `</` would end the element, whatever stands around it.
  const definition = JSON.stringify(run).replaceAll('<', '\\u003c');
  return (
    <div class="code samples">
      <Tabs
        legend="Language of the sample"
        kind="language"
        tabs={samples.map(({ label, language, source }) => ({
          label,
          content: <CodeText source={source} language={language} />,
        }))}
      />
      <div class="run scripted">
        <p>Sent to a mock in this page; no key needed.</p>
        <button type="button" class="button">
          Run it
        </button>
        <script type="application/json" dangerouslySetInnerHTML={{ __html: definition }} />
      </div>
    </div>
  );
}
