import type { SampleCall } from '@eflow/samples';

/**
 * The site as data. The pages are made once, from the contract, and both views (HTML and Markdown) and the search index
 * are made from them.
 *
 * Text in `Markdown` is CommonMark with tables, without HTML. Links in it are written from the root of the site and
 * name the page without an extension: `[paging](/guides/paging#totals)`. The views make them relative.
 */
export type Markdown = string;

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type PageKind =
  | 'home'
  | 'guide'
  | 'operation'
  | 'schema'
  | 'enum'
  | 'differences'
  | 'changelog'
  | 'client-api'
  | 'downloads'
  | 'index';

export interface Page {
  /** Where it is, from the root of the site and without an extension: `reference/deals/get-offer-deal`, `index`. */
  path: string;
  kind: PageKind;
  title: string;
  /** One sentence without markup: for the head of the page, for lists of pages and for `llms.txt`. */
  summary: string;
  /** What stands before the first section. */
  lead: Block[];
  sections: Section[];
}

export interface Section {
  /** Unique in the page; the anchor of the heading. */
  id: string;
  title: string;
  level: 2 | 3;
  blocks: Block[];
  /** What stands beside the blocks where there is room, and after them where there is none: samples and examples. */
  aside?: Block[];
}

export type Block =
  | ProseBlock
  | EndpointBlock
  | FactsBlock
  | FieldsBlock
  | ValuesBlock
  | CodeBlock
  | SamplesBlock
  | ResponsesBlock
  | DecisionBlock
  | LinksBlock
  | TableBlock;

interface ProseBlock {
  kind: 'prose';
  text: Markdown;
}

/** The request line of an operation. */
export interface EndpointBlock {
  kind: 'endpoint';
  method: string;
  path: string;
  servers: { url: string; description: string }[];
}

/** Names and values: key needed, rate limit, source, whether a request may be repeated. */
export interface FactsBlock {
  kind: 'facts';
  facts: { name: string; value: Markdown }[];
}

export interface FieldsBlock {
  kind: 'fields';
  /** What the fields belong to: `Path parameters`, `Request body`, `Response 200`. */
  label: string;
  fields: Field[];
}

/** The values of an enum, each with an anchor of its own. Long ones are grouped, and can be filtered with script. */
export interface ValuesBlock {
  kind: 'values';
  groups: { title?: string; values: { id: string; value: string; meaning?: Markdown }[] }[];
  filter: boolean;
}

export interface CodeBlock {
  kind: 'code';
  /** Language as Shiki names it: `ts`, `json`, `bash`, `python`, `http`, `yaml`, `text`. */
  language: string;
  source: string;
  /** Stands above the code: a file name, the name of an example. */
  title?: string;
  /** Tells what is particular about it. */
  note?: Markdown;
}

/** The same call in several languages. */
export interface SamplesBlock {
  kind: 'samples';
  samples: { language: string; label: string; source: string }[];
  /** What the runner of the page needs to send the request to the mock in the browser. */
  run: RunDefinition;
}

/** A request that a reader may edit and send to the mock. */
export interface RunDefinition {
  operation: string;
  audience: 'network' | 'affiliate';
  method: string;
  /** With `{name}` for the path parameters. */
  path: string;
  inputs: RunInput[];
  /** The body to begin with; `undefined` when the operation takes none. */
  body?: Json;
  /** What the samples of an edited request are made from. */
  call?: SampleCall;
}

export interface RunInput {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  type: 'integer' | 'number' | 'string' | 'boolean' | 'array';
  /** The value to begin with; `undefined` leaves it out. */
  value?: Json;
  /** All that it accepts, when it is one of a list or a list of such. */
  choices?: string[];
  /** Type of the items of an array. */
  items?: 'integer' | 'number' | 'string' | 'boolean';
  /** What is sent when it is left out, or an example: shown where there is no value. */
  hint?: string;
}

/** The answers of an operation, by status. */
export interface ResponsesBlock {
  kind: 'responses';
  responses: {
    /** Anchor. */
    id: string;
    /** `200`, `4XX`, `default`. */
    status: string;
    description: Markdown;
    headers: Field[];
    /** None when the answer has no body. */
    body?: { mediaType: string; type: TypeText; fields: Field[] };
    examples: CodeBlock[];
  }[];
}

/** A record of the register of decisions. */
export interface DecisionBlock {
  kind: 'decision';
  id: string;
  title: string;
  status: 'open' | 'settled';
  documents: { title: string; lines?: string; says: Markdown }[];
  contract: Markdown;
  why: Markdown;
  settle: Markdown;
  /** Links to what it concerns. */
  places: Link[];
}

export interface LinksBlock {
  kind: 'links';
  links: (Link & { summary?: string; badge?: string })[];
}

export interface TableBlock {
  kind: 'table';
  head: string[];
  rows: Markdown[][];
}

export interface Link {
  title: string;
  /** From the root of the site: `/reference/schemas/offer-deal#name`, or another site's URL. */
  href: string;
}

/** A type in words, with links where it names a page: `array of` + link `DealCategory`. */
export type TypeText = (string | Link)[];

/** A parameter, a header, or a property of a schema. */
export interface Field {
  /** Unique in the page: `response-200.deals.coupon_code`. */
  id: string;
  name: string;
  type: TypeText;
  required: boolean;
  description: Markdown;
  /** `at most 100 characters`, `0 to 100`, `format: int64`, `default: 1`, … */
  constraints: string[];
  examples: Json[];
  /** Where the statement comes from, and how sure it is. */
  source: Source;
  /** Values of an enum that has no page of its own. */
  values?: string[];
  /** The value that stands for the absence of one. */
  sentinel?: { value: Json; means: string };
  /** The sibling that excludes this one. */
  excludes?: Link;
  /** Decisions that concern it, on the pages of differences. */
  decisions: Link[];
  /** `undefined` when it is not deprecated. */
  deprecated?: { sunset?: string };
  /** Fields of the object, or of the items of the array. Empty when the type is a link to a page that shows them. */
  fields: Field[];
}

export interface Source {
  document: string;
  section: string;
  basis: 'stated' | 'example' | 'user-guide' | 'inferred';
}

/** A part of the navigation: pages under a heading. */
export interface NavGroup {
  title: string;
  /** Pages of it are listed only while the reader is in the group; its own page is always there. */
  collapsible: boolean;
  /** Path of the page that stands for the group. */
  index?: string;
  items: { title: string; path: string; method?: string }[];
}

export interface Site {
  title: string;
  version: string;
  pages: Page[];
  navigation: NavGroup[];
}
