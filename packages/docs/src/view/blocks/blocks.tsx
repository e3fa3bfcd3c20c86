import type { JSX } from 'preact';
import type { Block, CodeBlock } from '../../model/page.js';
import type { Level } from '../text/heading.js';
import { BlockView } from './block.js';
import { Examples } from './examples.js';

interface Properties {
  blocks: Block[];
  level: Level;
  under?: string;
}

/** Blocks one after another; but variants of the same code take each other's place. */
export function Blocks({ blocks, level, under }: Properties): JSX.Element {
  return (
    <>
      {grouped(blocks).map((group, index) =>
        Array.isArray(group) ? (
          <Examples key={index} examples={group} legend="Variant" kind="variant" />
        ) : (
          <BlockView key={index} block={group} level={level} {...(under !== undefined && { under })} />
        ),
      )}
    </>
  );
}

/** Code in the same language with a title each, such as `npm` and `pnpm`, is a group. */
export function grouped(blocks: Block[]): (Block | CodeBlock[])[] {
  const groups: (Block | CodeBlock[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const before = Array.isArray(last) ? last.at(-1) : last;
    if (before?.kind === 'code' && block.kind === 'code' && areVariants(before, block)) {
      if (Array.isArray(last)) last.push(block);
      else groups.splice(-1, 1, [before, block]);
    } else groups.push(block);
  }
  return groups;
}

function areVariants(one: CodeBlock, other: CodeBlock): boolean {
  return one.title !== undefined && other.title !== undefined && one.language === other.language;
}
