import { FOLDER, type SearchFile, type Shown } from '../search/file.js';
import { createSearch, type Hit } from '../search/query.js';
import { root } from './load.js';

declare global {
  /** Set by `assets/search-index.js`. */
  var everflowSearchIndex: SearchFile | undefined;
}

const LIMIT = 24;

/** Kinds of which the titles are names in code. */
const NAMES: ReadonlySet<Shown['kind']> = new Set(['schema', 'parameter', 'field', 'header', 'value']);

globalThis.everflowSearch = {
  open(input, list) {
    const file = globalThis.everflowSearchIndex;
    if (file === undefined) return;
    const search = createSearch(file);
    let hits: HTMLAnchorElement[] = [];
    let at = -1;

    const show = (shown: boolean): void => {
      list.hidden = !shown;
      input.setAttribute('aria-expanded', String(shown));
      if (!shown) select(-1);
    };
    const select = (index: number): void => {
      hits[at]?.setAttribute('aria-selected', 'false');
      at = index;
      const hit = hits[at];
      hit?.setAttribute('aria-selected', 'true');
      hit?.scrollIntoView({ block: 'nearest' });
      if (hit) input.setAttribute('aria-activedescendant', hit.id);
      else input.removeAttribute('aria-activedescendant');
    };
    const update = (): void => {
      const query = input.value.trim();
      hits = search(query, LIMIT).map(elementOf);
      at = -1;
      list.replaceChildren(...(hits.length > 0 ? hits : [nothing(query)]));
      show(query !== '');
      select(hits.length > 0 ? 0 : -1);
    };

    input.addEventListener('input', update);
    input.addEventListener('focus', () => input.value.trim() !== '' && update());
    // A click on a hit takes the focus as well; it must not close the list before it counts.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', () => show(false));
    input.addEventListener('blur', () => show(false));
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        if (list.hidden) input.value = '';
        show(false);
      } else if (event.key === 'Enter') hits[at]?.click();
      else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && hits.length > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        show(true);
        select((at + step + hits.length) % hits.length);
      } else return;
      event.preventDefault();
    });
    if (document.activeElement === input && input.value !== '') update();
  },
};

function elementOf({ entry, words }: Hit, index: number): HTMLAnchorElement {
  const { title, kind, context, href } = entry;
  const element = document.createElement('a');
  element.id = `_hit-${index}`;
  element.role = 'option';
  element.tabIndex = -1;
  element.href = new URL(href, `${root}${FOLDER}/`).href;
  if (NAMES.has(kind)) element.className = 'mono';
  element.setAttribute('aria-selected', 'false');
  const name = document.createElement('b');
  name.append(...marked(title, words));
  const label = document.createElement('i');
  label.textContent = kind;
  const place = document.createElement('small');
  place.textContent = context;
  element.append(name, label, place);
  return element;
}

/** The text with what was searched for marked in it. */
function marked(text: string, words: string[]): Node[] {
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  if (pattern === '') return [document.createTextNode(text)];
  return text.split(new RegExp(`(${pattern})`, 'i')).map((part, index) => {
    if (index % 2 === 0) return document.createTextNode(part);
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}

function nothing(query: string): HTMLElement {
  const element = document.createElement('p');
  element.role = 'option';
  element.setAttribute('aria-disabled', 'true');
  element.textContent = `Nothing is called “${query}”.`;
  return element;
}
