import { Fragment, type JSX } from 'preact';
import type { TypeText } from '../../model/page.js';
import { useView } from '../context.js';

/** A type in words, with links to the types that have a page. */
export function TypeView({ type }: { type: TypeText }): JSX.Element {
  const { href } = useView();
  return (
    <>
      {type.map((part, index) => (
        <Fragment key={index}>{typeof part === 'string' ? part : <a href={href(part.href)}>{part.title}</a>}</Fragment>
      ))}
    </>
  );
}
