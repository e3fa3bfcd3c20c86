import type { Operation } from './operation.js';

/** What the parts of an operation are called. */
export interface Names {
  /** File in `paths/`. */
  path: string;
  verb: string;
  response: string;
  /** Where the operation has a body. */
  request: string | undefined;
  responseExample: string;
  requestExample: string;
  /** Components for the parameters in the path, by their names there. */
  parameters: ReadonlyMap<string, string>;
}

export function namesOf({ path, id, method }: Operation): Names {
  const [, verb = '', noun = ''] = /^([a-z]+)(.+)$/.exec(id) ?? [];
  const one = singular(noun);
  const parameters = [...path.matchAll(/\{(.+?)\}/g)].map(([, name = '']) => [name, capital(name)] as const);
  return {
    path: `${path.replace(/^\/v1\//, '').replaceAll('/', '_')}.yaml`,
    verb,
    response: { list: `${one}List`, search: `${one}Page` }[verb] ?? one,
    request: ['post', 'put', 'patch'].includes(method) ? `${one}${capital(verb)}` : undefined,
    responseExample: `${capital(id)}Response`,
    requestExample: `${capital(id)}Request`,
    parameters: new Map(parameters),
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A schema is named after one of its kind. Where English is less regular than this, rename the file. */
function singular(noun: string): string {
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}
