import type { ComponentChildren, JSX } from 'preact';
import { useView } from '../context.js';

interface Properties {
  /** What is chosen between. */
  legend: string;
  tabs: { label: string; content: ComponentChildren }[];
  /** What the choice is remembered as, for all tabs of the kind on all pages. */
  kind?: string;
}

/** Tabs without script: radio buttons, and `:has()` in the stylesheet. Where that is unknown, all contents show. */
export function Tabs({ legend, tabs, kind }: Properties): JSX.Element {
  const name = useView().unique('tabs');
  return (
    <div class="tabs">
      <fieldset class="tab-list" data-kind={kind}>
        <legend class="hidden">{legend}</legend>
        {tabs.map(({ label }, index) => (
          <label class="tab" key={label}>
            <input type="radio" name={name} checked={index === 0} data-key={kind && label} />
            {label}
          </label>
        ))}
      </fieldset>
      {tabs.map(({ label, content }) => (
        <div class="panel" key={label} data-label={label}>
          {content}
        </div>
      ))}
    </div>
  );
}
