import { read, store } from './stored.js';

/** The language of the samples is chosen once, for all samples of all pages; so is the tool of commands. */
export function openTabs(): void {
  const tabs = [...document.querySelectorAll<HTMLInputElement>('.tab [data-key]')];
  const kindOf = (tab: HTMLElement): string => tab.closest('fieldset')?.dataset['kind'] ?? '';
  const choose = (kind: string, key: string | null): void => {
    for (const tab of tabs) if (kindOf(tab) === kind && tab.dataset['key'] === key) tab.checked = true;
  };
  for (const kind of new Set(tabs.map(kindOf))) choose(kind, read(kind));
  for (const tab of tabs)
    tab.addEventListener('change', () => {
      const kind = kindOf(tab);
      const key = tab.dataset['key'] ?? '';
      const before = tab.getBoundingClientRect().top;
      choose(kind, key);
      store(kind, key);
      // Samples above may have become longer; the one in view stays where it is.
      scrollBy(0, tab.getBoundingClientRect().top - before);
    });
}
