import type { JSX } from 'preact';
import { useView } from '../context.js';
import { hasOwnContents } from './contents.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { Main } from './main.js';
import { Sidebar } from './sidebar.js';

/** Nothing comes from elsewhere, and nothing in the page itself is a script or a style. */
const POLICY = "default-src 'self'";

export function Document(): JSX.Element {
  const { page, site, file } = useView();
  const { title, summary, kind, path } = page;
  const markdown = path.slice(path.lastIndexOf('/') + 1);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{kind === 'home' ? site.title : `${title} · ${site.title}`}</title>
        <meta name="description" content={summary} />
        <link rel="icon" href={file('assets/icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={file('assets/site.css')} />
        <script src={file('assets/theme.js')} />
        <script src={file('assets/site.js')} defer />
        <link rel="alternate" type="text/markdown" href={`${markdown}.md`} />
      </head>
      <body class={`kind-${kind}`}>
        {/* Names of the frame begin with a sign that no anchor of a page begins with. */}
        <a class="skip" href="#_content">
          Skip to content
        </a>
        <Header />
        <div class={hasOwnContents(page) ? 'shell with-contents' : 'shell'}>
          <Sidebar />
          <Main />
        </div>
        <Footer />
      </body>
    </html>
  );
}
