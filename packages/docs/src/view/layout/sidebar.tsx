import type { JSX } from 'preact';
import type { NavGroup } from '../../model/page.js';
import { Method } from '../blocks/method.js';
import { useView } from '../context.js';
import { Contents } from './contents.js';
import { Icon } from './icons.js';
import { hasSide } from './sections.js';

/** A column where there is room, and behind a button of the header, as a popover, where there is none. */
export function Sidebar(): JSX.Element {
  const { site } = useView();
  return (
    <div class="sidebar" id="_menu" popover="auto">
      <button
        type="button"
        class="icon-button menu-close"
        popovertarget="_menu"
        popovertargetaction="hide"
        aria-label="Close the menu"
      >
        <Icon name="close" />
      </button>
      <nav aria-label="Pages">
        {site.navigation.map((group) => (
          <Group key={group.title} group={group} />
        ))}
      </nav>
    </div>
  );
}

function Group({ group }: { group: NavGroup }): JSX.Element {
  const { page, piece } = useView();
  const { items, collapsible } = group;
  const name = collapsible ? `group collapsible${items.length === 0 ? ' leaf' : ''}` : 'group';
  if (contains(group, page.path))
    return (
      <div class={name}>
        <GroupContent group={group} />
      </div>
    );
  // For all pages that are not in it, it is the same.
  const html = piece(group, '', () => <GroupContent group={group} />);
  return <div class={name} dangerouslySetInnerHTML={{ __html: html }} />;
}

function GroupContent({ group }: { group: NavGroup }): JSX.Element {
  const { page, href } = useView();
  const { title, index, items, collapsible } = group;
  const inside = contains(group, page.path);
  const listed = inside || !collapsible;
  return (
    <>
      {index === undefined ? (
        <p class="group-title">{title}</p>
      ) : (
        <a
          class={inside ? 'group-title open' : 'group-title'}
          href={href(`/${index}`)}
          aria-current={current(index, page.path)}
        >
          {title}
        </a>
      )}
      {listed && items.length > 0 && (
        <ul>
          {items.map(({ title: name, path, method }) => (
            <li key={path}>
              <a href={href(`/${path}`)} aria-current={current(path, page.path)}>
                <span>{name}</span>
                {method !== undefined && <Method method={method} />}
              </a>
              {path === page.path && hasSide(page) && <Contents />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function contains({ index, items }: NavGroup, path: string): boolean {
  return index === path || items.some((item) => item.path === path);
}

function current(path: string, of: string): 'page' | undefined {
  return path === of ? 'page' : undefined;
}
