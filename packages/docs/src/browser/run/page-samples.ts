import type { Sample } from '@eflow/samples';
import { coloured } from './colour.js';

/** The samples that stand in the page beside the form. */
export interface PageSamples {
  /** The label of the language that is chosen. */
  chosen: () => string | undefined;
  show: (samples: readonly Sample[]) => void;
  restore: () => void;
}

/** Found anew each time: `container` may come into the page later. */
export function pageSamples(container: HTMLElement): PageSamples {
  const before = new Map<Element, Node[]>();
  const place = () => container.closest('.samples');
  const codes = () => [...(place()?.querySelectorAll<HTMLElement>('[data-label]') ?? [])];
  return {
    chosen: () => place()?.querySelector<HTMLInputElement>('input[data-key]:checked')?.dataset['key'],
    show: (samples) => {
      for (const panel of codes()) {
        const code = panel.querySelector('code');
        const sample = samples.find(({ label }) => label === panel.dataset['label']);
        if (!code || !sample || code.textContent === sample.source.trimEnd()) continue;
        if (!before.has(code)) before.set(code, [...code.childNodes]);
        code.replaceChildren(coloured(sample.source.trimEnd(), sample.lang));
      }
    },
    restore: () => {
      for (const [code, nodes] of before) code.replaceChildren(...nodes);
      before.clear();
    },
  };
}
