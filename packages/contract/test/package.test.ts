import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isObject, type Json, objectOf } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bundle, readJson, resolve, schemas } from './support/contract.js';
import { builtFiles, dist } from './support/dist.js';

const root = dirname(resolve('@eflow/contract/package.json'));
const manifest = objectOf(readJson('@eflow/contract/package.json'));
const exported = Object.entries(objectOf(manifest['exports']));
const bundles = ['openapi', 'network', 'affiliate'];

/** Files that an entry of `exports` leads to. */
function targets(entry: Json | undefined): string[] {
  if (isObject(entry)) return Object.values(entry).flatMap(targets);
  const path = String(entry);
  return path.includes('*') ? Object.keys(schemas).map((name) => path.replace('*', name)) : [path];
}

describe('the package', () => {
  it.each(exported)('has every file that it exports: %s', (_, entry) => {
    expect(targets(entry).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('publishes every file that it exports', () => {
    const published = ['package.json', ...[manifest['files']].flat().map(String)];
    const paths = exported.flatMap(([, entry]) => targets(entry)).map((path) => relative('.', path).split(/[\\/]/)[0]);
    expect(new Set(paths).size).toBe(4);
    expect(paths.filter((folder) => !published.includes(folder ?? ''))).toEqual([]);
  });

  it.each(exported.filter(([key]) => !key.includes('*')))('lets Node find %s', (key) => {
    const path = resolve(`@eflow/contract${key.slice(1)}`);
    expect(path.startsWith(root)).toBe(true);
    expect(existsSync(path)).toBe(true);
  });

  it('keeps what it does not export to itself', () => {
    expect(() => resolve('@eflow/contract/dist/validators.js')).toThrow('not defined by "exports"');
  });

  it('needs no other package', () => {
    expect(Object.keys(manifest).filter((key) => /^(d|peerD|optionalD)ependencies$/.test(key))).toEqual([]);
  });

  it('holds a schema for each component and no other', () => {
    expect(readdirSync(join(root, 'schemas')).sort()).toEqual(Object.keys(schemas).map((name) => `${name}.json`));
  });
});

describe('the source maps', () => {
  const maps = builtFiles('.map');

  it('are there for modules and declarations', () => {
    expect(maps).toEqual(expect.arrayContaining(['validator.js.map', 'validator.d.ts.map']));
  });

  it.each(maps)('lead to sources that are published: %s', (file) => {
    const path = join(dist, file);
    const { sources } = objectOf(JSON.parse(readFileSync(path, 'utf8')));
    const found = [sources].flat().map((source) => join(dirname(path), String(source)));
    expect(found).toHaveLength(1);
    expect(found.filter((source) => !existsSync(source) || !source.startsWith(join(root, 'src')))).toEqual([]);
  });
});

describe('the bundles', () => {
  it.each(bundles)('are the same in YAML and in JSON: %s', (name) => {
    const yaml: unknown = parse(readFileSync(resolve(`@eflow/contract/${name}.yaml`), 'utf8'));
    expect(yaml).toEqual(readJson(`@eflow/contract/${name}.json`));
  });

  it.each(bundles)('have the version of the package: %s', (name) => {
    const { openapi, info } = objectOf(readJson(`@eflow/contract/${name}.json`));
    expect(openapi).toMatch(/^3\.1\./);
    expect(objectOf(info)['version']).toBe(manifest['version']);
  });

  it('share out the paths of the whole', () => {
    const paths = (name: string) => Object.keys(objectOf(objectOf(readJson(`@eflow/contract/${name}.json`))['paths']));
    expect([...paths('network'), ...paths('affiliate')].sort()).toEqual(Object.keys(bundle.paths).sort());
  });
});
