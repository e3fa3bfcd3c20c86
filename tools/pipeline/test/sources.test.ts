import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { orphans, readSources } from '../src/sources.js';
import { edit, withFixture } from './fixture.js';

const ROOT = 'openapi.yaml';

describe('readSources', () => {
  it('reads every YAML file but those of installed packages', () =>
    withFixture(async (folder) => {
      const spec = join(folder, 'spec');
      const { sources: before } = readSources(spec, ROOT);
      await mkdir(join(folder, 'installed'));
      await writeFile(join(folder, 'installed/a.yaml'), 'a: [');
      await mkdir(join(spec, 'node_modules'));
      await writeFile(join(spec, 'node_modules/a.yaml'), 'a: [');
      await symlink(join(folder, 'installed'), join(spec, 'node_modules/installed'), 'junction');
      await symlink(join(folder, 'installed'), join(spec, 'linked'), 'junction');
      const { sources, problems } = readSources(spec, ROOT);
      expect(problems).toEqual([]);
      expect([...sources.keys()]).toEqual([...before.keys()]);
      expect([...sources.keys()]).toContain('components/schemas/Thing.yaml');
    }));

  it('names the first mistake of each file that is not YAML', () =>
    withFixture(async (folder) => {
      const spec = join(folder, 'spec');
      await edit(join(spec, 'openapi.yaml'), 'info:', '\tinfo:');
      await edit(join(spec, 'paths/things.yaml'), 'tags: [Things]', 'tags: [Things');
      const { problems } = readSources(spec, ROOT);
      expect(problems.map(({ file, line, rule }) => [file, line, rule])).toEqual([
        ['openapi.yaml', 2, 'yaml'],
        ['paths/things.yaml', 5, 'yaml'],
      ]);
    }));

  it('has one problem when there is no description', () =>
    withFixture(async (folder) => {
      expect(readSources(folder, ROOT).problems).toMatchObject([
        { file: ROOT, line: 1, column: 1, rule: 'no-missing-root' },
      ]);
    }));
});

describe('orphans', () => {
  it('has none in a description that uses all its files', () =>
    withFixture(async (folder) => {
      expect(orphans(readSources(join(folder, 'spec'), ROOT).sources, ROOT)).toEqual([]);
    }));

  it('names files that only each other or the list of components refer to', () =>
    withFixture(async (folder) => {
      const spec = join(folder, 'spec');
      await writeFile(join(spec, 'components/schemas/Listed.yaml'), '$ref: Behind.yaml\n');
      await writeFile(join(spec, 'components/schemas/Behind.yaml'), '$ref: Listed.yaml\n');
      await writeFile(join(spec, 'paths/stray.yaml'), 'get: {}\n');
      await edit(
        join(spec, ROOT),
        'components:\n',
        'components:\n  schemas:\n    Listed:\n      $ref: components/schemas/Listed.yaml\n',
      );
      expect(orphans(readSources(spec, ROOT).sources, ROOT).map(({ file }) => file)).toEqual([
        'components/schemas/Behind.yaml',
        'components/schemas/Listed.yaml',
        'paths/stray.yaml',
      ]);
    }));
});
