import type { JSX } from 'preact';
import type { CodeBlock } from '../../model/page.js';
import { Inline } from '../text/prose.js';
import { Code, CodeText } from './code.js';
import { Tabs } from './tabs.js';

interface Properties {
  examples: CodeBlock[];
  legend: string;
  /** Of the choice, when it is remembered. */
  kind?: string;
}

/** Several pieces of code that take each other's place. */
export function Examples({ examples, legend, kind }: Properties): JSX.Element | null {
  const [first, second] = examples;
  if (first === undefined) return null;
  if (second === undefined) return <Code block={first} />;
  return (
    <div class="code">
      <Tabs
        legend={legend}
        {...(kind !== undefined && { kind })}
        tabs={examples.map(({ title, source, language, note }, index) => ({
          label: title ?? `Example ${index + 1}`,
          content: (
            <>
              <CodeText source={source} language={language} />
              {note !== undefined && (
                <p class="code-note">
                  <Inline text={note} />
                </p>
              )}
            </>
          ),
        }))}
      />
    </div>
  );
}
