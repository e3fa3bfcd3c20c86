import type { JSX } from 'preact';
import type { CodeBlock } from '../../model/page.js';
import { useView } from '../context.js';
import { Inline } from '../text/prose.js';

export function Code({ block }: { block: CodeBlock }): JSX.Element {
  const { title, note, source, language } = block;
  return (
    <figure class="code">
      {title !== undefined && <figcaption class="code-title">{title}</figcaption>}
      <CodeText source={source} language={language} />
      {note !== undefined && (
        <p class="code-note">
          <Inline text={note} />
        </p>
      )}
    </figure>
  );
}

interface TextProperties {
  source: string;
  language: string;
}

export function CodeText({ source, language }: TextProperties): JSX.Element {
  const html = useView().highlight(source.trimEnd(), language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: only with the focus a keyboard can scroll it.
    <pre tabIndex={0}>
      <code dangerouslySetInnerHTML={{ __html: html }} />
    </pre>
  );
}
