import type { JSX } from 'preact';
import type { Page, Section } from '../../model/page.js';
import { BlockView } from '../blocks/block.js';
import { Blocks, grouped } from '../blocks/blocks.js';
import { below, Heading } from '../text/heading.js';

/** Whether something of the page stands beside the rest. */
export function hasSide({ sections }: Page): boolean {
  return sections.some(
    ({ aside = [], blocks }) =>
      aside.length > 0 ||
      blocks.some((block) => block.kind === 'responses' && block.responses.some(({ examples }) => examples.length > 0)),
  );
}

/** A heading, its blocks, and what stands beside them. */
export function SectionView({ section }: { section: Section }): JSX.Element {
  const { level } = section;
  return (
    <section class={`section level-${level}`}>
      <div class="row">
        <div class="main">
          <SectionBlocks section={section} />
        </div>
        <Side section={section} />
      </div>
      <SectionAnswers section={section} />
    </section>
  );
}

export function SectionBlocks({ section: { id, title, level, blocks } }: { section: Section }): JSX.Element {
  const others = blocks.filter(({ kind }) => kind !== 'responses');
  return (
    <>
      <Heading level={level} id={id}>
        {title}
      </Heading>
      <Blocks blocks={others} level={below(level)} under={title} />
    </>
  );
}

export function Side({ section: { level, aside = [] } }: { section: Section }): JSX.Element | null {
  if (aside.length === 0) return null;
  return (
    <div class={grouped(aside).length > 1 ? 'side several' : 'side'}>
      <Blocks blocks={aside} level={below(level)} />
    </div>
  );
}

/** Answers have examples of their own beside them. */
export function SectionAnswers({ section: { blocks, level } }: { section: Section }): JSX.Element {
  return (
    <>
      {blocks.map((block, index) =>
        block.kind === 'responses' ? <BlockView key={index} block={block} level={below(level)} /> : null,
      )}
    </>
  );
}
