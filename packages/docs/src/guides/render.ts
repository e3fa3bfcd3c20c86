import { Liquid, LiquidError, type TagToken } from 'liquidjs';
import type { Block } from '../model/page.js';
import { PLACE } from './parse.js';
import { markdownTable, type Table } from './table.js';

/** What tags of a text bring in, each by the words that follow its name. */
export type Tags = Readonly<Record<string, (...words: string[]) => string | Block>>;

/**
 * Fills in a text: `{{ name }}` for facts, `{{ tables.name | table }}` for tables, and tags such as
 * `{% sample "paging" "total" %}`. A tag that gives a block leaves a fenced block with its number. A name that is not
 * known is an error, with its line.
 */
export function fillIn(text: string, facts: object, tags: Tags): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  const engine = new Liquid({ strictVariables: true, strictFilters: true, ownPropertyOnly: true });
  engine.registerFilter('table', (table: Table) => markdownTable(table));
  for (const [name, give] of Object.entries(tags)) {
    engine.registerTag(name, {
      parse(token: TagToken) {
        this['words'] = wordsOf(token.args);
      },
      render() {
        const given = give(...this['words']);
        return typeof given === 'string' ? given : placed(given, blocks);
      },
    });
  }
  try {
    return { text: engine.parseAndRenderSync(text, facts), blocks };
  } catch (error) {
    throw error instanceof LiquidError ? located(error) : error;
  }
}

function placed(block: Block, blocks: Block[]): string {
  return `\`\`\`${PLACE}\n${blocks.push(block) - 1}\n\`\`\``;
}

function wordsOf(args: string): string[] {
  return [...args.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
}

/** An error in a text, with the line and column of the text. */
export class ContentError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

function located(error: LiquidError): ContentError {
  const [line = 1, column = 1] = error.token.getPosition();
  return new ContentError(error.message.replace(/, line:\d+, col:\d+$/, ''), line, column);
}
