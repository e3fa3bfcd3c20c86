/** What has to be known of an operation before its files can be begun. */
export interface Operation {
  method: Method;
  path: string;
  audience: Audience;
  id: string;
  tag: string;
}

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

export const AUDIENCES = ['network', 'affiliate'] as const;
type Audience = (typeof AUDIENCES)[number];

/** The answers, or what is wrong with the first one that is not right. */
export function operationOf(answers: Readonly<Record<keyof Operation, string>>): Operation {
  const { path, id, tag } = answers;
  const method = oneOf(METHODS, 'method', answers.method.toLowerCase());
  const audience = oneOf(AUDIENCES, 'audience', answers.audience);
  if (!/^\/v1\/(?:[a-z0-9_-]+|\{[a-z][A-Za-z0-9]*\})(?:\/(?:[a-z0-9_-]+|\{[a-z][A-Za-z0-9]*\}))*$/.test(path))
    throw new Error(`The path \`${path}\` is none like /v1/affiliates/offers/{offerId}/deals.`);
  if (!/^(get|list|search|create|update|delete)([A-Z][a-z0-9]+)+$/.test(id))
    throw new Error(
      `The operation id \`${id}\` is not a verb (get, list, search, create, update, delete) and a noun, in camelCase.`,
    );
  if (tag.trim() === '') throw new Error('The tag is missing.');
  return { method, path, audience, id, tag };
}

function oneOf<Value extends string>(values: readonly Value[], what: string, value: string): Value {
  const found = values.find((known) => known === value);
  if (found === undefined) throw new Error(`The ${what} \`${value}\` is none of ${values.join(', ')}.`);
  return found;
}
