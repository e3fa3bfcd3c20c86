import type { Header, MediaType, Operation, Response } from '../contract/index.js';
import { slugOf } from '../contract/names.js';
import type { Field, ResponsesBlock, Source } from '../model/page.js';
import { bodyFields } from './body.js';
import { exampleBlock } from './example-block.js';
import { fieldOf, fieldScope, type PageScope } from './fields.js';
import { keeping } from './kept.js';
import { asSentence, sourceText } from './sources.js';
import { typeText } from './type-text.js';

type ResponseView = ResponsesBlock['responses'][number];

/** The answers of an operation; one that comes in several media types has an entry for each. */
export function responsesBlock({ responses, source }: Operation, scope: PageScope): ResponsesBlock {
  return {
    kind: 'responses',
    responses: responses.flatMap((response) =>
      keep(response, response.source ?? source, scope, () => {
        const bodies = response.content.length === 0 ? [undefined] : response.content;
        return bodies.map((media, index) => responseView(response, media, index, response.source ?? source, scope));
      }),
    ),
  };
}

/** The errors of all operations are the same. */
const keep = keeping<Response, ResponseView[]>((views) =>
  views.flatMap(({ headers, body }) => [...headers, ...(body?.fields ?? [])]),
);

function responseView(
  response: Response,
  media: MediaType | undefined,
  index: number,
  source: Source,
  scope: PageScope,
): ResponseView {
  const { status, description, headers, pointer } = response;
  const id = `response-${status.toLowerCase()}${index === 0 || media === undefined ? '' : `-${slugOf(media.name)}`}`;
  const decisions = scope.decisions.about([pointer]);
  const said = new Set(decisions.map(({ href }) => href));
  const links = decisions.map(({ title, href }) => `[${title}](${href})`);
  const notes = [
    ...(response.source === undefined ? [] : [`${asSentence(sourceText(response.source))}.`]),
    ...(links.length === 0 ? [] : [`Differs from the documents: ${links.join('; ')}.`]),
  ].join(' ');
  const schema = media?.schema;
  return {
    id,
    status,
    description: [description, notes].filter((text) => text !== '').join('\n\n'),
    headers: index === 0 ? headers.map((header) => headerField(header, id, source, said, scope)) : [],
    examples: (media?.examples ?? []).map(exampleBlock),
    ...(media === undefined
      ? {}
      : {
          body: {
            mediaType: media.name,
            type: schema === undefined ? ['any'] : typeText(schema, scope.contract, source),
            fields: schema === undefined ? [] : bodyFields(schema, id, source, scope),
          },
        }),
  };
}

/** What is said of the answer is not said again of its headers. */
function headerField(
  header: Header,
  prefix: string,
  source: Source,
  said: ReadonlySet<string>,
  scope: PageScope,
): Field {
  const { name, required, description, schema, deprecated, examples, pointer } = header;
  const id = `${prefix}.header.${name.toLowerCase()}`;
  const origin = header.source ?? source;
  const field = fieldOf({ id, name, schema, source: origin, required, description }, fieldScope(scope, 0));
  const shown = examples.map(({ value }) => value);
  return {
    ...field,
    examples: shown.length > 0 ? shown : field.examples,
    decisions: [...scope.decisions.about([pointer]), ...field.decisions].filter(({ href }) => !said.has(href)),
    ...(deprecated === undefined ? {} : { deprecated }),
  };
}
