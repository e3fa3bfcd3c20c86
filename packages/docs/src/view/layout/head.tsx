import type { JSX } from 'preact';
import type { Page } from '../../model/page.js';
import { useView } from '../context.js';
import { contains } from './sidebar.js';

export function Head(): JSX.Element {
  const { page } = useView();
  return (
    <div class="head">
      <Eyebrow />
      <h1>{page.title}</h1>
      {!isRepeated(page) && <p class="summary">{page.summary}</p>}
    </div>
  );
}

/** The group of the navigation that the page is in. */
function Eyebrow(): JSX.Element | null {
  const { page, site, href } = useView();
  const group = site.navigation.find((each) => contains(each, page.path));
  if (group === undefined || page.kind === 'home' || group.index === page.path) return null;
  const { title, index } = group;
  return <p class="eyebrow">{index === undefined ? title : <a href={href(`/${index}`)}>{title}</a>}</p>;
}

/** Whether the text of the page begins with its summary, as descriptions of the contract do. */
function isRepeated({ summary, lead }: Page): boolean {
  const text = lead.find((block) => block.kind === 'prose')?.text ?? '';
  return bare(text).startsWith(bare(summary));
}

function bare(text: string): string {
  return text
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
