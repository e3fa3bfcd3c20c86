import type { JSX } from 'preact';
import { useView } from '../context.js';

export function Footer(): JSX.Element {
  const { page, site, href, file } = useView();
  return (
    <footer class="foot">
      <p>
        {site.title} {site.version}. This project is independent of Everflow.
      </p>
      <ul>
        <li>
          <a href={`${page.path.slice(page.path.lastIndexOf('/') + 1)}.md`}>This page as Markdown</a>
        </li>
        <li>
          <a href={file('llms.txt')}>llms.txt</a>
        </li>
        <li>
          <a href={href('/a-z')}>A to Z</a>
        </li>
      </ul>
    </footer>
  );
}
