import type { JSX } from 'preact';
import type { Block, Field, Page, Section } from '../../model/page.js';
import { BasisLegend } from '../blocks/basis.js';
import { Blocks } from '../blocks/blocks.js';
import { useView } from '../context.js';
import { Contents, entries, hasOwnContents } from './contents.js';
import { Head } from './head.js';
import { Neighbours } from './neighbours.js';
import { hasSide, SectionAnswers, SectionBlocks, SectionView, Side } from './sections.js';

export function Main(): JSX.Element {
  const { page } = useView();
  const [first, ...rest] = page.sections;
  const wide = hasSide(page);
  return (
    <>
      <main id="_content" class={wide ? 'wide' : undefined}>
        {first !== undefined && (first.aside ?? []).length > 0 ? (
          <Beginning section={first} />
        ) : (
          <>
            <Lead />
            {first !== undefined && <SectionView section={first} />}
          </>
        )}
        {rest.map((section) => (
          <SectionView key={section.id} section={section} />
        ))}
        {hasFields(page) && <BasisLegend />}
        <Neighbours />
      </main>
      {hasOwnContents(page) && (
        <nav class="on-page" aria-labelledby="_on-page">
          <p id="_on-page">On this page</p>
          <Contents />
        </nav>
      )}
    </>
  );
}

/** What stands beside the first section begins beside the title: a sample is what most readers come for. */
function Beginning({ section }: { section: Section }): JSX.Element {
  return (
    <>
      <div class="row beginning">
        <div class="main">
          <Lead />
          <section class="section">
            <SectionBlocks section={section} />
          </section>
        </div>
        <Side section={section} />
      </div>
      <SectionAnswers section={section} />
    </>
  );
}

function Lead(): JSX.Element {
  const { page } = useView();
  return (
    <>
      <Head />
      {page.kind !== 'home' && entries(page).length > 1 && (
        <details class="on-page small">
          <summary>On this page</summary>
          <Contents />
        </details>
      )}
      {page.lead.length > 0 && (
        <div class="lead">
          <Blocks blocks={page.lead} level={2} />
        </div>
      )}
    </>
  );
}

function hasFields({ lead, sections }: Page): boolean {
  return [...lead, ...sections.flatMap(({ blocks, aside = [] }) => [...blocks, ...aside])].some(
    (block) => fieldsOf(block).length > 0,
  );
}

function fieldsOf(block: Block): Field[] {
  if (block.kind === 'fields') return block.fields;
  if (block.kind !== 'responses') return [];
  return block.responses.flatMap(({ headers, body }) => [...headers, ...(body?.fields ?? [])]);
}
