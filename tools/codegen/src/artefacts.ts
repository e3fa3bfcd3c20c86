import type { Bundle } from '@eflow/bundle';
import { aliasesModule } from './aliases.js';
import { createClientModule } from './client/create-client.js';
import { facadeModule } from './client/facade.js';
import { httpModule } from './client/http.js';
import { operationsModule } from './client/operations.js';
import { clientSchemasModule } from './client/schemas.js';
import { clientValidatorsModule } from './client/validators.js';
import { viewsModule } from './client/views.js';
import { enumsModule } from './enums.js';
import type { JavaScript } from './header.js';
import { jsonSchemas, jsonSchemasModule } from './json-schemas.js';
import { mockModule } from './mock.js';
import type { Bundles } from './read-bundles.js';
import { validatorsModule } from './validators.js';

/** All that is generated for the contract package: the text of each file by its path in the package. */
export async function contractFiles({ everflow, network, affiliate }: Bundles): Promise<Map<string, string>> {
  // Loaded only here: a compiler and Ajv come with them, which take longer to load than the others need altogether.
  const [{ typesModule }, { checksModule }] = await Promise.all([import('./types.js'), import('./checks.js')]);
  const source = sourceOf('everflow');
  return new Map([
    ['src/generated/index.ts', aliasesModule(everflow, source)],
    ['src/generated/everflow.ts', await typesModule(everflow, source)],
    ['src/generated/network.ts', await typesModule(network, sourceOf('network'))],
    ['src/generated/affiliate.ts', await typesModule(affiliate, sourceOf('affiliate'))],
    ['src/generated/enums.ts', enumsModule(everflow, source)],
    ...javaScript('src/generated/schemas', jsonSchemasModule(everflow, source)),
    ...javaScript('src/generated/checks', checksModule(everflow, source)),
    ['src/generated/validators.ts', validatorsModule(everflow, source)],
    ...schemaFiles(everflow),
  ]);
}

/** All that is generated for the mock package. */
export function mockFiles({ everflow }: Bundles): Map<string, string> {
  return new Map([['src/generated/operations.ts', mockModule(everflow, '@eflow/contract/openapi.yaml')]]);
}

/** All that is generated for the client of an audience. */
export function clientFiles(bundles: Bundles, audience: 'network' | 'affiliate'): Map<string, string> {
  const bundle = bundles[audience];
  const source = `@eflow/contract/${audience}.yaml`;
  return new Map([
    ['src/generated/client.ts', facadeModule(bundle, audience, source)],
    ['src/generated/create-client.ts', createClientModule(bundle, audience, source)],
    ['src/generated/http.ts', httpModule(bundle, audience, source)],
    ['src/generated/operations.ts', operationsModule(bundle, audience, source)],
    ['src/generated/schemas.ts', clientSchemasModule(bundle, source)],
    ['src/generated/validators.ts', clientValidatorsModule(bundle, source)],
    ['src/generated/views.ts', viewsModule(bundle, source)],
  ]);
}

function javaScript(path: string, { code, declarations }: JavaScript): [string, string][] {
  return [
    [`${path}.js`, code],
    [`${path}.d.ts`, declarations],
  ];
}

function schemaFiles(bundle: Bundle): [string, string][] {
  return [...jsonSchemas(bundle)].map(([name, schema]) => [
    `schemas/${name}.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);
}

function sourceOf(audience: keyof Bundles): string {
  return `openapi/${audience}.yaml`;
}
