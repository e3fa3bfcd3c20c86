import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractFiles } from '../src/artefacts.js';
import { affiliateFiles, clientFeatureFile, clientFeatureNames, readClientFeature } from './helpers/client-features.js';
import { ClientProject } from './helpers/client-project.js';
import { expectGolden } from './helpers/golden.js';
import { compilers } from './helpers/project.js';

/** The modules that differ with the operations. The others are in the golden file of the first feature only. */
const MODULES = ['operations', 'client', 'validators', 'views'];

const features = clientFeatureNames.map((name) => {
  const bundle = readClientFeature(name);
  return { name, bundle, files: affiliateFiles(bundle) };
});
const [first] = features;

function goldenText(files: ReadonlyMap<string, string>, isFirst: boolean): string {
  return [...files]
    .filter(([path]) => isFirst || MODULES.some((name) => path === `src/generated/${name}.ts`))
    .map(([path, text]) => `======== ${path}\n${text}`)
    .join('\n');
}

describe('the clients of all features', () => {
  let project: ClientProject;
  // All in one run of the compiler: starting it takes longer than compiling.
  beforeAll(async () => {
    project = await ClientProject.create();
    for (const { name, bundle, files } of features)
      await project.add(name, files, await contractFiles({ everflow: bundle, network: bundle, affiliate: bundle }));
  });
  afterAll(() => project.remove());

  it.each(Object.keys(compilers))('compile with %s', { timeout: 60_000 }, async (compiler) => {
    expect(await project.compile(compiler)).toBe('');
  });

  it('are compiled in earnest', { timeout: 60_000 }, async () => {
    await project.add('wrong', new Map([['src/wrong.ts', `export { nothing } from '@eflow/contract';\n`]]), new Map());
    expect(await project.compile('TypeScript 7')).toContain('clients/wrong/src/wrong.ts(1,10): error TS2305');
  });
});

describe.each(features)('$name', ({ name, bundle, files }) => {
  it('has the client of its golden file', () => {
    expectGolden(clientFeatureFile(name, 'client.txt'), goldenText(files, name === first?.name));
  });

  it('has the same client again', () => {
    expect(affiliateFiles(bundle)).toEqual(files);
  });

  it('has no other files', () => {
    expect(readdirSync(clientFeatureFile(name, '')).sort()).toEqual(['client.txt', 'openapi.yaml']);
  });
});
