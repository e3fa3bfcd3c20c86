import type { JSX } from 'preact';
import { useView } from '../context.js';
import { Icon } from './icons.js';

export function Header(): JSX.Element {
  const { site, href } = useView();
  return (
    <header class="bar">
      <button type="button" class="icon-button menu-button" popovertarget="_menu" aria-label="Menu">
        <Icon name="menu" />
      </button>
      <a class="brand" href={href('/')}>
        <Mark />
        <span>{site.title}</span>
      </a>
      <Search />
      <nav class="top" aria-label="Main">
        <a href={href('/quickstart')}>Quickstart</a>
        <a href={href('/reference/index')}>Reference</a>
        <a href={href('/differences/index')}>Differences</a>
      </nav>
      <button type="button" class="icon-button theme scripted" aria-label="Theme: as the system">
        <Icon name="auto" />
        <Icon name="light" />
        <Icon name="dark" />
      </button>
    </header>
  );
}

/** Without script there is a page of all names in the place of the search. */
function Search(): JSX.Element {
  const { href } = useView();
  return (
    <div class="search">
      <a class="search-link" href={href('/a-z')}>
        <Icon name="search" />
        All names from A to Z
      </a>
      <search class="scripted">
        <Icon name="search" />
        <input
          type="text"
          inputMode="search"
          enterKeyHint="search"
          placeholder="Search"
          aria-label="Search pages, fields and values"
          role="combobox"
          aria-expanded="false"
          aria-autocomplete="list"
          aria-controls="_hits"
          autocomplete="off"
          spellcheck={false}
        />
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: it cannot have the focus. */}
        <kbd aria-hidden="true">/</kbd>
        <div class="hits" id="_hits" role="listbox" aria-label="Search results" hidden />
      </search>
    </div>
  );
}

function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 7c4-5 7-5 9 0s5 5 9 0M3 12c4-5 7-5 9 0s5 5 9 0M3 17c4-5 7-5 9 0s5 5 9 0" />
    </svg>
  );
}
