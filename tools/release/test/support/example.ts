import { createTarGzip } from 'nanotar';
import { type Tarball, tarballOf } from '../../src/check/tarball.js';

const MANIFEST = {
  name: '@eflow/example',
  version: '1.0.0',
  license: 'MIT',
  type: 'module',
  sideEffects: false,
  exports: {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './data.yaml': './data.yaml',
  },
  files: ['dist', 'src', 'data.yaml'],
  dependencies: { 'openapi-fetch': '0.16.0' },
  engines: { node: '>=20.19' },
  publishConfig: { access: 'public', provenance: true },
};

const FILES: Readonly<Record<string, string>> = {
  LICENSE: 'MIT License\n',
  'README.md': '# Example\n',
  'data.yaml': 'a: 1\n',
  'dist/index.d.ts': 'export declare const one: number;\n',
  'dist/index.js': 'export const one = 1;\n//# sourceMappingURL=index.js.map\n',
  'dist/index.js.map': JSON.stringify({ version: 3, file: 'index.js', sources: ['../src/index.ts'], mappings: '' }),
  'src/index.ts': 'export const one = 1;\n',
};

export const EXAMPLE_FILES: readonly string[] = [...Object.keys(FILES), 'package.json'];

type Manifest = typeof MANIFEST & Record<string, unknown>;

/** A package without a fault, packed; or with those that a change of its files or its manifest makes. */
export async function example(
  files: Readonly<Record<string, string | undefined>> = {},
  manifest: (manifest: Manifest) => object = (same) => same,
): Promise<Tarball> {
  const all = { 'package.json': JSON.stringify(manifest(structuredClone(MANIFEST))), ...FILES, ...files };
  const entries = Object.entries(all).flatMap(([name, data]) =>
    data === undefined ? [] : [{ name: `package/${name}`, data }],
  );
  return tarballOf(new Uint8Array(await createTarGzip(entries)));
}
