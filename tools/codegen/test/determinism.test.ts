import { parseBundle } from '@eflow/pipeline';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { contractFiles } from '../src/artefacts.js';
import { camelCase } from '../src/header.js';
import { readFeature } from './helpers/features.js';
import { Package } from './helpers/package.js';

// One bundle with enums, one with schemas in a circle, one with alternatives.
const features = ['open-enum', 'recursion', 'one-of-discriminator'].map(readFeature);

function generate(text: string): Promise<Map<string, string>> {
  const bundle = parseBundle(text);
  return contractFiles({ everflow: bundle, network: bundle, affiliate: bundle });
}

/** The names in the order in which `pattern` finds them in a module. */
function order(files: ReadonlyMap<string, string>, module: string, pattern: RegExp): (string | undefined)[] {
  const text = files.get(`src/generated/${module}.ts`) ?? files.get(`src/generated/${module}.js`) ?? '';
  return [...text.matchAll(pattern)].map(([, name]) => name);
}

describe.each(features)('$name', ({ text, bundle }) => {
  let files: Map<string, string>;
  beforeAll(async () => {
    files = await generate(text);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives the same text again, at any time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('1999-12-31T23:59:59Z') });
    expect(await generate(text)).toEqual(files);
  });

  it('gives the same text however the bundle is indented', async () => {
    expect(await generate(JSON.stringify(bundle, null, 4))).toEqual(files);
  });

  it('has the schemas in the order of the bundle', async () => {
    const names = Object.keys(bundle.components.schemas);
    expectOrder(files, names);

    const entries = Object.entries(bundle.components.schemas).toReversed();
    const reversed = { ...bundle, components: { ...bundle.components, schemas: Object.fromEntries(entries) } };
    const reversedFiles = await generate(JSON.stringify(reversed));
    expectOrder(reversedFiles, names.toReversed());
    expect([...reversedFiles.keys()].sort()).toEqual([...files.keys()].sort());
  });

  function expectOrder(actual: ReadonlyMap<string, string>, names: string[]): void {
    const enums = names.filter((name) => bundle.components.schemas[name]?.['enum'] !== undefined);
    expect(order(actual, 'index', /^export type (\w+) = components/gm)).toEqual(names);
    expect(order(actual, 'everflow', /^ {8}([A-Z]\w*): /gm)).toEqual(names);
    expect(order(actual, 'schemas', /^export const (\w+)Schema\b/gm)).toEqual(names.map(camelCase));
    expect(order(actual, 'checks', /^export const (\w+)Check\b/gm)).toEqual(names.map(camelCase));
    expect(order(actual, 'validators', /^export const (\w+)Validator: /gm)).toEqual(names.map(camelCase));
    expect(order(actual, 'enums', /^export const (\w+)Values = /gm)).toEqual(enums.map(camelCase));
  }
});

describe('the command', () => {
  it('writes the same bytes in any folder, time zone and language', { timeout: 60_000 }, async () => {
    const { text } = readFeature('open-enum');
    await using one = await Package.create(text);
    await using other = await Package.create(text);
    const runs = await Promise.all([
      one.generate({ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }),
      other.generate({ TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'C' }),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(await one.files()).toEqual(await other.files());
    expect([...(await one.files()).values()].filter((file) => file.includes(one.folder))).toEqual([]);
  });
});
