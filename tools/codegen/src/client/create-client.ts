import { type Bundle, capitalized, mediaType, objectOf, operationsOf, resolved } from '@eflow/bundle';
import { header } from '../header.js';

/** What makes a client of the API, and what the contract says about it as a whole. */
export function createClientModule(bundle: Bundle, audience: string, source: string): string {
  const name = capitalized(audience);
  const { keyHeader, rateLimit } = keyOf(bundle, audience);
  const servers = serversOf(bundle);
  const regions = Object.entries(servers);
  const [first] = regions;
  if (!first) throw new Error('The contract names no server.');
  const budget = rateLimit
    ? ` Default: ${rateLimit.requests} in ${rateLimit.window / 1000} seconds, as the API allows.`
    : '';
  return `${header(source)}
import type { Client, ClientOptions } from '@eflow/client-core';
import { createClientOf } from '@eflow/client-core/operations';

/** Where the account is hosted: ${regions.map(([region, { description }]) => `\`${region}\`: ${description}`).join(' ')} */
export type Region = ${regions.map(([region]) => JSON.stringify(region)).join(' | ')};

/** Options of a client. */
export interface ${name}ClientOptions extends ClientOptions {
  /**
   * Where the account is hosted. Default: \`${first[0]}\`.
${regions.map(([region, { url }]) => `   * - \`${region}\`: ${url}\n`).join('')}\
   */
  readonly region?: Region | undefined;
  /** Address of the API in the place of that of a region, as of a mock or a proxy. */
  readonly baseUrl?: string | undefined;
  /** The request budget of the key.${budget} \`false\` is no limit. */
  readonly rateLimit?: ClientOptions['rateLimit'];
}

/**
 * Makes a client for the functions of this package: \`${operationsOf(bundle)[0]?.id}(client, …)\`.
 *
 * @throws TypeError when an option has a value that cannot work, such as a key that is missing.
 */
export function createClient(options: ${name}ClientOptions): Client<'${audience}'> {
  return createClientOf(
    {
      audience: '${audience}',
      keyHeader: ${JSON.stringify(keyHeader)},
      servers: ${JSON.stringify(Object.fromEntries(regions.map(([region, { url }]) => [region, url])))},
      rateLimit: ${JSON.stringify(rateLimit ?? false)},
      errorKeys: ${JSON.stringify(errorKeys(bundle))},
    },
    options,
  );
}
`;
}

/** The header of the key and its budget, in milliseconds. */
function keyOf(
  bundle: Bundle,
  audience: string,
): { keyHeader: string; rateLimit: { requests: number; window: number } | undefined } {
  const scheme = objectOf(objectOf(bundle.components['securitySchemes'])[`${audience}ApiKey`]);
  if (typeof scheme['name'] !== 'string') throw new Error(`The contract has no security scheme \`${audience}ApiKey\`.`);
  const { requests, seconds, window } = objectOf(scheme['x-rate-limit']);
  if (typeof requests !== 'number') return { keyHeader: scheme['name'], rateLimit: undefined };
  // The vendor counts in windows: what is not used in one second may be in another of the same window.
  const inWindow = (requests * Number(window)) / Number(seconds);
  return { keyHeader: scheme['name'], rateLimit: { requests: inWindow, window: Number(window) * 1000 } };
}

function serversOf(bundle: Bundle): Record<string, { url: string; description: string }> {
  const servers = [bundle['servers'] ?? []].flat().map(objectOf);
  return Object.fromEntries(
    servers.map(({ url, description, 'x-region': region }) => [
      String(region),
      { url: String(url), description: String(description ?? '') },
    ]),
  );
}

/** Properties of the bodies of errors that hold words, in the order of the contract. */
function errorKeys(bundle: Bundle): string[] {
  const bodies = operationsOf(bundle).flatMap(({ object }) =>
    Object.entries(objectOf(object['responses']))
      .filter(([status]) => !status.startsWith('2'))
      .map(([, response]) => resolved(bundle, mediaType(bundle, response)['schema'])),
  );
  const words = bodies.flatMap(({ properties }) =>
    Object.entries(objectOf(properties)).flatMap(([name, node]) => (objectOf(node)['type'] === 'string' ? [name] : [])),
  );
  return [...new Set(words)];
}
