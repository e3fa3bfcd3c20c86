import type { JSX } from 'preact';

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

export function isMethod(text: string): boolean {
  return METHODS.has(text.toUpperCase());
}

/** The method of a request, in its colour. */
export function Method({ method }: { method: string }): JSX.Element {
  return <span class={`method ${method.toLowerCase()}`}>{method.toUpperCase()}</span>;
}
