import type { Block, Page } from '../model/page.js';

/** Of what kind a file is, and how it is used. */
interface Kind {
  id: string;
  title: string;
  matches: RegExp;
  text: string;
  command: string;
}

const KINDS: readonly Kind[] = [
  {
    id: 'openapi',
    title: 'OpenAPI description',
    matches: /^downloads\/[a-z]+\.(yaml|json)$/,
    text: 'The whole contract in one file, without references to others, in OpenAPI 3.1: all operations, or those of one API. The same files are in the package `@eflow/contract`.',
    command: 'npx openapi-typescript@7 everflow.yaml --output everflow.d.ts',
  },
  {
    id: 'postman',
    title: 'Postman collection',
    matches: /\.postman\.json$/,
    text: 'Every operation with the example of the contract, for Postman and what reads its collections. The host and a key of each kind are variables; here they are those of the mock.',
    command:
      'npx newman@6 run everflow.postman.json --env-var baseUrl=http://127.0.0.1:4010 --env-var affiliateKey=mock-affiliate-key --env-var networkKey=mock-network-key',
  },
  {
    id: 'reference',
    title: 'Reference in a single file',
    matches: /\.html$/,
    text: 'The reference as Redoc shows it, to be opened without a network or sent to somebody. It asks no other host for anything and reports nothing. It needs JavaScript; this site does not.',
    command: 'open reference.html',
  },
  {
    id: 'schemas',
    title: 'JSON Schemas',
    matches: /^downloads\/schemas\//,
    text: 'Each schema by itself, in JSON Schema 2020-12, for validators in any language.',
    command:
      'npx ajv-cli@5 validate --spec=draft2020 --strict=false --validate-formats=false -s OfferDeal.json -d deal.json',
  },
];

/** The page without the files, for those that must know it before they are made. */
export const DOWNLOADS: Page = {
  path: 'downloads/index',
  kind: 'downloads',
  title: 'Downloads',
  summary: 'The contract as files: OpenAPI, JSON Schema, a Postman collection, and a reference to take along.',
  lead: [],
  sections: [],
};

/** The page that lists `files`: each with its size, by kind, and a command for each kind. */
export function downloadsPage(files: ReadonlyMap<string, string>): Page {
  const listed = KINDS.map((kind) => ({ ...kind, files: [...files].filter(([path]) => kind.matches.test(path)) }));
  const forgotten = [...files.keys()].find((path) => !KINDS.some(({ matches }) => matches.test(path)));
  if (forgotten !== undefined) throw new Error(`No part of the page of downloads lists ${forgotten}.`);
  return {
    ...DOWNLOADS,
    sections: listed.map(({ id, title, text, command, files: own }) => ({
      id,
      title,
      level: 2,
      blocks: [{ kind: 'prose', text }, table(own), { kind: 'code', language: 'bash', source: command }],
    })),
  };
}

function table(files: readonly (readonly [string, string])[]): Block {
  return {
    kind: 'table',
    head: ['File', 'Size'],
    rows: files.map(([path, content]) => [`[${path.split('/').at(-1)}](/${path})`, size(Buffer.byteLength(content))]),
  };
}

/** `84 kB` */
function size(bytes: number): string {
  const [unit, amount] = bytes >= 1e6 ? ['megabyte', bytes / 1e6] : ['kilobyte', bytes / 1e3];
  return new Intl.NumberFormat('en', { style: 'unit', unit: String(unit), maximumFractionDigits: 1 }).format(
    Number(amount),
  );
}
