import type {
  Block,
  CodeBlock,
  DecisionBlock,
  LinksBlock,
  ResponsesBlock,
  SamplesBlock,
  TableBlock,
  ValuesBlock,
} from '../model/page.js';
import { createPieces } from '../model/pieces.js';
import { fieldList, typeText } from './fields.js';
import { code, escaped, type Href, indented, link, relativeLinks } from './links.js';

/** The errors of all operations are the same. */
const answers = createPieces<ResponsesBlock['responses'][number], string[]>(new WeakMap());

/** The blocks as paragraphs. `under` is the heading above them, which is not said again. */
export function blocks(list: readonly Block[], href: Href, level: number, under = ''): string[] {
  return list.flatMap((block) => blockText(block, href, level, under));
}

function blockText(block: Block, href: Href, level: number, under: string): string[] {
  switch (block.kind) {
    case 'prose':
      return [relativeLinks(block.text, href)];
    case 'endpoint':
      return [
        `\`${block.method} ${block.path}\``,
        block.servers
          .map(({ url, description }) => `- \`${url}\`${description === '' ? '' : `: ${escaped(description)}`}`)
          .join('\n'),
      ];
    case 'facts':
      return [block.facts.map(({ name, value }) => `- **${escaped(name)}**: ${relativeLinks(value, href)}`).join('\n')];
    case 'fields':
      return [...(block.label === under ? [] : [heading(level, block.label)]), ...fieldList(block.fields, href)];
    case 'values':
      return values(block, href);
    case 'code':
      return codeText(block, href);
    case 'samples':
      return samples(block, href, level);
    case 'responses':
      return block.responses.flatMap((response) =>
        answers(response, `${level}`, href, (own) => responseText(response, own, level)),
      );
    case 'decision':
      return decision(block, href, level, under);
    case 'links':
      return [links(block, href)];
    case 'table':
      return [table(block, href)];
  }
}

function heading(level: number, title: string): string {
  return `${'#'.repeat(Math.min(level, 6))} ${escaped(title)}`;
}

function values({ groups }: ValuesBlock, href: Href): string[] {
  return groups.flatMap(({ title, values: own }) => [
    ...(title === undefined ? [] : [`**${escaped(title)}**`]),
    own
      .map(
        ({ value, meaning }) => `- ${code(value)}${meaning === undefined ? '' : `: ${relativeLinks(meaning, href)}`}`,
      )
      .join('\n'),
  ]);
}

/** The fence is longer than any in the code. */
function codeText({ language, source, title, note }: CodeBlock, href: Href): string[] {
  const fence = '`'.repeat(Math.max(3, ...[...source.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)));
  return [
    [
      ...(title === undefined ? [] : [`**${escaped(title)}**`]),
      ...(note === undefined ? [] : [relativeLinks(note, href)]),
    ].join(': '),
    `${fence}${language}\n${source.replace(/\n$/, '')}\n${fence}`,
  ].filter((part) => part !== '');
}

function samples({ samples: own }: SamplesBlock, href: Href, level: number): string[] {
  return [
    heading(level, 'Samples'),
    ...own.flatMap(({ language, label, source }) => codeText({ kind: 'code', language, title: label, source }, href)),
  ];
}

function responseText(
  { status, description, headers, body, examples }: ResponsesBlock['responses'][number],
  href: Href,
  level: number,
): string[] {
  return [
    heading(level, status),
    relativeLinks(description, href),
    ...(headers.length === 0 ? [] : ['Headers:', ...fieldList(headers, href)]),
    ...(body === undefined
      ? []
      : [
          `Body: ${typeText(body.type, href)} as \`${body.mediaType}\``,
          ...(body.fields.length === 0 ? [] : fieldList(body.fields, href)),
        ]),
    ...examples.flatMap((example) => codeText(example, href)),
  ];
}

function decision(
  { title, status, documents, contract, why, settle, places }: DecisionBlock,
  href: Href,
  level: number,
  under: string,
): string[] {
  const says = documents.map(
    ({ title: document, lines, says: text }) =>
      `- *${escaped(document)}*${lines === undefined ? '' : `, ${/^\d+$/.test(lines) ? 'line' : 'lines'} ${lines}`}: ${indented(relativeLinks(text, href), '  ')}`,
  );
  return [
    ...(title === under ? [] : [heading(level, title)]),
    `Status: ${status}`,
    `The documents say:\n\n${says.join('\n')}`,
    `The contract says: ${relativeLinks(contract, href)}`,
    `Why: ${relativeLinks(why, href)}`,
    `To settle it: ${relativeLinks(settle, href)}`,
    ...(places.length === 0 ? [] : [`It concerns: ${places.map((place) => link(place, href)).join(', ')}`]),
  ];
}

function links({ links: own }: LinksBlock, href: Href): string {
  return own
    .map(({ badge, summary, ...target }) => {
      const mark = badge === undefined ? '' : `${escaped(badge)}: `;
      return `- ${mark}${link(target, href)}${summary === undefined || summary === '' ? '' : `: ${relativeLinks(summary, href)}`}`;
    })
    .join('\n');
}

function table({ head, rows }: TableBlock, href: Href): string {
  const line = (cells: string[]): string => `| ${cells.map((cell) => cellText(cell, href)).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

function cellText(text: string, href: Href): string {
  return relativeLinks(text, href)
    .replaceAll('\n', ' ')
    .replace(/(?<!\\)\|/g, '\\|');
}
