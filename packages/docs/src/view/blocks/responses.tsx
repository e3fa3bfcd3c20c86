import type { JSX } from 'preact';
import type { ResponsesBlock } from '../../model/page.js';
import { useView } from '../context.js';
import { Anchor, below, Heading, type Level } from '../text/heading.js';
import { Inline, Prose } from '../text/prose.js';
import { Examples } from './examples.js';
import { FieldList } from './field.js';
import { TypeView } from './type.js';

type Response = ResponsesBlock['responses'][number];

interface Properties {
  response: Response;
  level: Level;
}

/** Answers by status. Those of success are open; the errors, which are much alike, are a list to open. */
export function Responses({ block: { responses }, level }: { block: ResponsesBlock; level: Level }): JSX.Element {
  return (
    <div class="responses">
      {responses.map((response) =>
        response.status.startsWith('2') ? (
          <Success key={response.id} response={response} level={level} />
        ) : (
          <Failure key={response.id} response={response} level={level} />
        ),
      )}
    </div>
  );
}

function Success({ response, level }: Properties): JSX.Element {
  const [first = '', ...rest] = response.description.split('\n\n');
  return (
    <section class="response">
      <div class="answer">
        <Status response={response} level={level}>
          <Anchor id={response.id}>{response.status}</Anchor>
        </Status>
        <Inline text={first} class="reason" />
      </div>
      <Content response={response} level={level} description={rest.join('\n\n')} />
    </section>
  );
}

/** Most operations have the same errors. */
function Failure({ response, level }: Properties): JSX.Element {
  const html = useView().piece(response, `${level}`, () => <FailureContent response={response} level={level} />);
  return <details class="response failure" dangerouslySetInnerHTML={{ __html: html }} />;
}

function FailureContent({ response, level }: Properties): JSX.Element {
  const [first = '', ...rest] = response.description.split('\n\n');
  // What opens and closes can hold no links; a text that has some is repeated with them below.
  const linked = first.search(LINKS) !== -1;
  return (
    <>
      <summary class="answer">
        <Status response={response} level={level}>
          <span>{response.status}</span>
        </Status>
        <Inline text={linked ? first.replaceAll(LINKS, '$1') : first} class="reason" />
      </summary>
      <Content response={response} level={level} description={(linked ? [first, ...rest] : rest).join('\n\n')} />
    </>
  );
}

function Status({ response: { id, status }, level, children }: Properties & { children: JSX.Element }): JSX.Element {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} class={`status status-${status.charAt(0).toLowerCase()}`}>
      {children}
    </Tag>
  );
}

const LINKS = /\[([^\]]*)\]\([^)]*\)/g;

/** What comes back, with its examples beside it. */
function Content({ response, level, description }: Properties & { description: string }): JSX.Element {
  const { headers, body, examples } = response;
  return (
    <div class="row">
      <div class="main">
        {description !== '' && <Prose text={description} />}
        {headers.length > 0 && (
          <>
            <Heading level={below(level)} class="label">
              Headers
            </Heading>
            <FieldList fields={headers} depth={0} />
          </>
        )}
        {body !== undefined && (
          <>
            <Heading level={below(level)} class="label">
              Body
            </Heading>
            <p class="body-type">
              <TypeView type={body.type} /> <code>{body.mediaType}</code>
            </p>
            {body.fields.length > 0 && <FieldList fields={body.fields} depth={0} />}
          </>
        )}
      </div>
      {examples.length > 0 && (
        <div class="side">
          <Examples examples={examples} legend="Example" />
        </div>
      )}
    </div>
  );
}
