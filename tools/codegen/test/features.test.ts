import { readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractFiles } from '../src/artefacts.js';
import { camelCase } from '../src/header.js';
import { jsonSchemas } from '../src/json-schemas.js';
import { featureFile, featureNames, readFeature } from './helpers/features.js';
import { expectGolden } from './helpers/golden.js';
import { compilers, Project } from './helpers/project.js';
import { findingsOf } from './helpers/validators.js';

const features = await Promise.all(
  featureNames.map(async (name) => {
    const feature = readFeature(name);
    const { bundle } = feature;
    return { ...feature, files: await contractFiles({ everflow: bundle, network: bundle, affiliate: bundle }) };
  }),
);

let project: Project;
let complaints: string;
// All features in one run of the compiler: starting it takes longer than compiling.
beforeAll(async () => {
  project = await Project.create();
  for (const { name, files } of features) await project.add(name, files);
  complaints = await project.compile('TypeScript 7');
}, 60_000);
afterAll(() => project.remove());

describe('the modules of all features', () => {
  it('compile with TypeScript 7', () => {
    expect(complaints).toBe('');
  });

  it('compile with TypeScript 5', { timeout: 60_000 }, async () => {
    expect(await project.compile('TypeScript 5', '--noEmit')).toBe('');
  });

  it('are compiled by different versions', async () => {
    const versions = await Promise.all(Object.keys(compilers).map((name) => project.compile(name, '--version')));
    expect(versions).toEqual([expect.stringContaining('Version 7.'), expect.stringContaining('Version 5.')]);
  });
});

describe.each(features)('$name', ({ name, bundle, files, rows }) => {
  it('has the types of its golden file', () => {
    expectGolden(featureFile(name, 'types.ts'), files.get('src/generated/everflow.ts') ?? '');
  });

  it('has the JSON Schemas of its golden file', () => {
    expectGolden(
      featureFile(name, 'schemas.json'),
      `${JSON.stringify(Object.fromEntries(jsonSchemas(bundle)), null, 2)}\n`,
    );
  });

  it('has no other files', () => {
    expect(readdirSync(featureFile(name, '')).sort()).toEqual([
      'openapi.yaml',
      'schemas.json',
      'types.ts',
      'values.yaml',
    ]);
  });

  for (const { schema, value, valid, issues = [], notices = [] } of rows)
    it(`${valid ? 'accepts' : 'refuses'} as ${schema}: ${JSON.stringify(value)}`, async () => {
      const findings = await findingsOf(project, name, schema, value);
      expect(findings).toEqual({ valid, issues: issues.toSorted(), notices: notices.toSorted() });
    });

  it('has both, values to accept and values to refuse', () => {
    expect(new Set(rows.map(({ valid }) => valid))).toEqual(new Set([true, false]));
  });

  it.each([...jsonSchemas(bundle)])('has a JSON Schema of %s that says what the validator says', (schema, document) => {
    const check = new Ajv2020({ allowUnionTypes: true, strictTypes: true, validateFormats: false }).compile(document);
    const own = rows.filter((row) => row.schema === schema);
    expect(own.map(({ value }) => check(value))).toEqual(own.map(({ valid }) => valid));
  });

  it('has the same JSON Schemas as constants', async () => {
    const constants = Object.entries(await project.import(name, 'schemas'));
    expect(constants.toSorted()).toEqual(
      [...jsonSchemas(bundle)].map(([schema, document]) => [`${camelCase(schema)}Schema`, document]).toSorted(),
    );
  });
});
