import type { JSX } from 'preact';
import type { LinksBlock } from '../../model/page.js';
import { useView } from '../context.js';
import { isMethod, Method } from './method.js';

export function Links({ block: { links } }: { block: LinksBlock }): JSX.Element {
  const { href } = useView();
  return (
    <ul class="links">
      {links.map(({ title, href: link, summary, badge }) => (
        <li key={`${link}${title}`}>
          <p class="link-title">
            {badge !== undefined && isMethod(badge) && <Method method={badge} />}
            <a href={href(link)}>{title}</a>
            {badge !== undefined && !isMethod(badge) && (
              <span class={badge === 'open' ? 'badge open' : 'badge'}>{badge}</span>
            )}
          </p>
          {summary !== undefined && <p>{summary}</p>}
        </li>
      ))}
    </ul>
  );
}
