import type { ComponentChildren, JSX } from 'preact';

/** Level of a heading in the page; 1 is its title. */
export type Level = 2 | 3 | 4 | 5;

interface Properties {
  level: Level;
  id?: string;
  class?: string;
  children: ComponentChildren;
}

export function Heading({ level, id, class: name, children }: Properties): JSX.Element {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} class={name}>
      {id === undefined ? children : <Anchor id={id}>{children}</Anchor>}
    </Tag>
  );
}

/** What has an address in the page is the link to it: to copy, and to see where one is. */
export function Anchor({ id, children }: { id: string; children: ComponentChildren }): JSX.Element {
  return (
    <a class="anchor" href={`#${encodeURI(id)}`}>
      {children}
    </a>
  );
}

export function below(level: Level): Level {
  switch (level) {
    case 2:
      return 3;
    case 3:
      return 4;
    default:
      return 5;
  }
}
