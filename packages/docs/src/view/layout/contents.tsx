import type { JSX } from 'preact';
import type { Page } from '../../model/page.js';
import { useView } from '../context.js';
import { hasSide } from './sections.js';

interface Entry {
  id: string;
  title: string;
  level: 2 | 3;
}

/** Titles of the sections, and the statuses of the answers. */
export function entries({ sections }: Page): Entry[] {
  return sections.flatMap(({ id, title, level, blocks }): Entry[] => [
    { id, title, level },
    ...blocks
      .flatMap((block) => (block.kind === 'responses' ? block.responses : []))
      .map(({ id: anchor, status }): Entry => ({ id: anchor, title: status, level: 3 })),
  ]);
}

/** Whether the table of contents has a column of its own, and does not stand in the navigation. */
export function hasOwnContents(page: Page): boolean {
  return page.kind !== 'home' && !hasSide(page) && entries(page).length > 1;
}

export function Contents(): JSX.Element | null {
  const list = entries(useView().page);
  if (list.length < 2) return null;
  return (
    <ul class="contents">
      {list.map(({ id, title, level }) => (
        <li key={id} class={level === 3 ? 'deeper' : undefined}>
          <a href={`#${encodeURI(id)}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
