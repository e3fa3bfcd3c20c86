import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isMap, parse, parseDocument } from 'yaml';
import { edit, withFixture } from './fixture.js';
import { readFolder } from './read-folder.js';
import { runCli } from './run-cli.js';

const FILES = ['affiliate.json', 'affiliate.yaml', 'everflow.json', 'everflow.yaml', 'network.json', 'network.yaml'];

describe('pipeline bundle', () => {
  let bundles: Record<string, string> = {};
  beforeAll(async () => {
    bundles = await withFixture(bundle);
  }, 60_000);

  it('writes the bundles of each audience with the version of the package', () => {
    expect(Object.keys(bundles)).toEqual(FILES);
    for (const name of FILES) expect(parse(bundles[name] ?? '')).toMatchObject({ info: { version: '1.2.3' } });
    expect(bundles['network.yaml']).toContain('/v1/things');
    expect(bundles['affiliate.yaml']).not.toContain('/v1/things');
  });

  it('adds code samples to each operation', () => {
    const { paths } = parse(bundles['network.yaml'] ?? '');
    const samples: { label: string }[] = paths['/v1/things'].get['x-codeSamples'];
    expect(samples.map(({ label }) => label)).toEqual(expect.arrayContaining(['fetch', 'cURL', 'Python requests']));
  });

  it('gives the same bytes each time', { timeout: 60_000 }, () =>
    withFixture(async (folder) => {
      expect(await bundle(folder)).toEqual(bundles);
    }),
  );

  it('gives the same bytes when the keys of a file are moved around', { timeout: 60_000 }, () =>
    withFixture(async (folder) => {
      const spec = join(folder, 'spec');
      await reverseKeys(join(spec, 'components/schemas/ThingList.yaml'), ['properties', 'things']);
      await reverseKeys(join(spec, 'components/schemas/ThingList.yaml'), []);
      await reverseKeys(join(spec, 'components/schemas/Thing.yaml'), []);
      await reverseKeys(join(spec, 'components/parameters/Page.yaml'), []);
      await reverseKeys(join(spec, 'components/parameters/Page.yaml'), ['schema']);
      await reverseKeys(join(spec, 'components/examples/OneThing.yaml'), []);
      await reverseKeys(join(spec, 'components/securitySchemes/key.yaml'), []);
      await reverseKeys(join(spec, 'paths/things.yaml'), ['get']);
      await reverseKeys(join(spec, 'openapi.yaml'), []);
      await reverseKeys(join(spec, 'openapi.yaml'), ['info', 'license']);
      expect(await bundle(folder)).toEqual(bundles);
    }),
  );

  it('gives other bytes when the properties of a schema are moved around', { timeout: 60_000 }, () =>
    withFixture(async (folder) => {
      await reverseKeys(join(folder, 'spec/components/schemas/ThingBase.yaml'), ['properties']);
      expect((await bundle(folder))['network.yaml']).not.toBe(bundles['network.yaml']);
    }),
  );

  it('is restored from its copy, where it is not what was written', { timeout: 60_000 }, () =>
    withFixture(async (folder) => {
      const written = await bundle(folder);
      await edit(join(folder, 'package/openapi/network.yaml'), 'title: Things', 'title: Others');
      expect(await runCli(folder, ['restore', 'package'])).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(await readFolder(join(folder, 'package/openapi'))).toEqual(written);
      expect(Object.keys(await readFolder(join(folder, 'package/.openapi')))).toEqual(
        Object.keys(written).filter((name) => name.endsWith('.yaml')),
      );
    }),
  );

  it('is not restored where there was none', { timeout: 60_000 }, () =>
    withFixture(async (folder) => {
      const stderr = 'package/.openapi is not there: no bundles were written yet. Run `npm start`.\n';
      expect(await runCli(folder, ['restore', 'package'])).toEqual({ code: 2, stdout: '', stderr });
    }),
  );

  it('--check accepts bundles that are up to date and names those that are not', { timeout: 60_000 }, () =>
    withFixture(async (folder) => {
      const openapi = join(folder, 'package/openapi');
      await mkdir(openapi, { recursive: true });
      await writeFile(join(folder, 'package/package.json'), '{ "version": "1.2.3" }');
      for (const [name, text] of Object.entries(bundles)) await writeFile(join(openapi, name), text);
      const check = () => runCli(folder, ['bundle', '--check', 'spec', 'package']);
      expect(await check()).toEqual({ code: 0, stdout: '', stderr: '' });

      await edit(join(openapi, 'network.yaml'), 'title: Things', 'title: Others');
      const stale = await readFolder(openapi);
      const { code, stderr } = await check();
      expect(code).toBe(1);
      expect(stderr).toMatch(/^package\/openapi\/network\.yaml:1:1 {2}\S.*\n$/);
      expect(await readFolder(openapi)).toEqual(stale);
    }),
  );
});

async function bundle(folder: string): Promise<Record<string, string>> {
  await mkdir(join(folder, 'package'));
  await writeFile(join(folder, 'package/package.json'), '{ "version": "1.2.3" }');
  const outcome = await runCli(folder, ['bundle', 'spec', 'package']);
  expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' });
  return readFolder(join(folder, 'package/openapi'));
}

async function reverseKeys(file: string, path: readonly string[]): Promise<void> {
  const before = await readFile(file, 'utf8');
  const document = parseDocument(before);
  const map = document.getIn(path);
  if (!isMap(map)) throw new Error(`${file} has no mapping there`);
  map.items.reverse();
  const after = document.toString();
  if (after === before) throw new Error(`${file} stays as it is`);
  await writeFile(file, after);
}
