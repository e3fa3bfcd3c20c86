import { parse } from 'yaml';

/** A text, and what stands above it. */
export interface Content {
  title: string;
  summary: string;
  /** The text, with an empty line for each line of the front matter, so that lines keep their numbers. */
  text: string;
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/** Splits a text from its front matter, which must have exactly `title` and `summary`. */
export function readContent(source: string): Content {
  const [whole, yaml] = FRONT_MATTER.exec(source) ?? [];
  if (whole === undefined || yaml === undefined)
    throw new Error('It has no front matter: `---`, `title`, `summary`, `---`.');
  const { title, summary, ...more } = Object(parse(yaml));
  if (!isText(title) || !isText(summary)) throw new Error('The front matter must have a `title` and a `summary`.');
  const [unknown] = Object.keys(more);
  if (unknown !== undefined) throw new Error(`The front matter has a \`${unknown}\`, which nothing reads.`);
  return { title, summary, text: '\n'.repeat(whole.split('\n').length - 1) + source.slice(whole.length) };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
