import { load } from './load.js';

declare global {
  /** Set by `assets/search.js`. */
  var everflowSearch: { open(input: HTMLInputElement, hits: HTMLElement): void } | undefined;
}

/** Search and index are large; they come with the first focus. */
export function openSearch(): void {
  const input = document.querySelector<HTMLInputElement>('search input');
  const hits = document.getElementById('_hits');
  if (!input || !hits) return;

  let ready = false;
  input.addEventListener('focus', async () => {
    if (ready) return;
    ready = true;
    try {
      await Promise.all([load('search.js'), load('search-index.js')]);
      globalThis.everflowSearch?.open(input, hits);
    } catch {
      ready = false;
      input.placeholder = 'The search could not be loaded.';
    }
  });

  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const slash = key === '/' && !ctrlKey && !metaKey && !altKey;
    const typing =
      target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    if ((slash && !typing) || (key.toLowerCase() === 'k' && (ctrlKey || metaKey))) {
      event.preventDefault();
      input.select();
      input.focus();
    }
  });
}
