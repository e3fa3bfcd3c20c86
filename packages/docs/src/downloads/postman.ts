import { createHash } from 'node:crypto';
import type { Contract } from '../contract/model.js';
import { isObject, type JsonObject } from '../contract/node.js';
import type { Json } from '../model/page.js';

/** What a collection is made from. */
export interface PostmanSource extends Pick<Contract, 'bundle' | 'title'> {
  servers: Pick<Contract['servers'][number], 'url'>[];
  operations: Pick<Contract['operations'][number], 'summary' | 'audience'>[];
}

/** The contract as a Postman collection: every operation with its example, host and keys as variables. */
export async function postmanCollection(contract: PostmanSource): Promise<string> {
  const collection = withStableIds(await convert(contract.bundle), contract.title);
  if (!isObject(collection)) throw new Error('The converter gave no collection.');
  const keys = new Map(contract.operations.map(({ summary, audience = 'api' }) => [summary, `${audience}Key`]));
  nameKeys(collection, keys);
  const variables = [{ key: 'baseUrl', value: contract.servers[0]?.url ?? '', type: 'string' }];
  for (const key of new Set(keys.values())) variables.push({ key, value: '', type: 'string' });
  return `${JSON.stringify({ ...collection, variable: variables }, null, 2)}\n`;
}

async function convert(bundle: JsonObject): Promise<Json> {
  // Loaded only when there is something to do: it takes longer than the conversion.
  const { default: converter } = await import('openapi-to-postmanv2');
  const options = { folderStrategy: 'Tags', parametersResolution: 'Example', includeAuthInfoInExample: false } as const;
  return new Promise((done, fail) => {
    converter.convertV2({ type: 'string', data: JSON.stringify(bundle) }, options, (error, conversion) => {
      const data = conversion?.output?.[0]?.data;
      if (error !== null || data === undefined) fail(error ?? new Error(`Postman: ${conversion?.reason}`));
      // What the converter gives is a document of JSON.
      else done(JSON.parse(JSON.stringify(data)));
    });
  });
}

/** The converter takes ids by chance; these follow from where a thing stands, so that a collection can be updated. */
function withStableIds(value: Json, place: string): Json {
  if (Array.isArray(value)) return value.map((item, index) => withStableIds(item, `${place}/${nameOf(item) ?? index}`));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === 'id' || key === '_postman_id' ? uuid(`${place}/${key}`) : withStableIds(member, `${place}/${key}`),
    ]),
  );
}

function nameOf(item: Json): string | undefined {
  return isObject(item) && typeof item['name'] === 'string' && !('code' in item) ? item['name'] : undefined;
}

/** A UUID made from a text, as version 8 of the standard allows. */
function uuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The converter has one variable for all keys, but a key is for one API. */
function nameKeys(node: Json, keys: ReadonlyMap<string, string>): void {
  if (Array.isArray(node)) for (const item of node) nameKeys(item, keys);
  if (!isObject(node)) return;
  const { name, request } = node;
  const key = typeof name === 'string' ? keys.get(name) : undefined;
  if (isObject(request) && isObject(request['auth']) && key !== undefined) {
    const { apikey } = request['auth'];
    if (Array.isArray(apikey))
      for (const part of apikey) if (isObject(part) && part['key'] === 'value') part['value'] = `{{${key}}}`;
  }
  for (const member of Object.values(node)) nameKeys(member, keys);
}
