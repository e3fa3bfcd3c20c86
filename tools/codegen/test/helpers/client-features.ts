import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Bundle, type JsonObject, parseBundle } from '@eflow/pipeline';
import { parse } from 'yaml';
import { clientFiles } from '../../src/artefacts.js';

const FOLDER = new URL('../client-features/', import.meta.url);

export const clientFeatureNames: string[] = readdirSync(FOLDER).sort();

export function clientFeatureFile(name: string, file: string): string {
  return fileURLToPath(new URL(`${name}/${file}`, FOLDER));
}

/** What every description has that a client is made from. */
const BASE: JsonObject = {
  openapi: '3.1.1',
  info: { title: 'Test', version: '1.0.0', summary: 'Offers and other things.' },
  servers: [
    { url: 'https://one.test', description: 'The first.', 'x-region': 'one' },
    { url: 'https://two.test', description: 'The second.', 'x-region': 'two' },
  ],
};
const KEY = { type: 'apiKey', name: 'X-Key', in: 'header', 'x-rate-limit': { requests: 2, seconds: 1, window: 30 } };

/** A bundle that clients can be made from. */
export function clientBundle(description: JsonObject): Bundle {
  const components = {
    securitySchemes: { affiliateApiKey: KEY, networkApiKey: KEY },
    ...Object(description['components']),
  };
  return parseBundle(JSON.stringify({ ...BASE, ...description, components }));
}

export function readClientFeature(name: string): Bundle {
  return clientBundle(parse(readFileSync(clientFeatureFile(name, 'openapi.yaml'), 'utf8')));
}

/** All that is generated for a client of the Affiliate API. */
export function affiliateFiles(bundle: Bundle): Map<string, string> {
  return clientFiles({ everflow: bundle, network: bundle, affiliate: bundle }, 'affiliate');
}
