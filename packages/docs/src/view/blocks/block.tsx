import type { JSX } from 'preact';
import type { Block } from '../../model/page.js';
import type { Level } from '../text/heading.js';
import { Prose } from '../text/prose.js';
import { Code } from './code.js';
import { Decision } from './decision.js';
import { Endpoint } from './endpoint.js';
import { Facts } from './facts.js';
import { Fields } from './fields.js';
import { Links } from './links.js';
import { Responses } from './responses.js';
import { Samples } from './samples.js';
import { Table } from './table.js';
import { Values } from './values.js';

interface Properties {
  block: Block;
  /** Level of the headings that the block has. */
  level: Level;
  /** Heading above the block, which it does not repeat. */
  under?: string;
}

export function BlockView({ block, level, under }: Properties): JSX.Element {
  switch (block.kind) {
    case 'prose':
      return <Prose text={block.text} />;
    case 'endpoint':
      return <Endpoint block={block} />;
    case 'facts':
      return <Facts block={block} />;
    case 'fields':
      return <Fields block={block} level={level} under={under} />;
    case 'values':
      return <Values block={block} level={level} />;
    case 'code':
      return <Code block={block} />;
    case 'samples':
      return <Samples block={block} />;
    case 'responses':
      return <Responses block={block} level={level} />;
    case 'decision':
      return <Decision block={block} level={level} under={under} />;
    case 'links':
      return <Links block={block} />;
    case 'table':
      return <Table block={block} />;
  }
}
