import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** The modules that a package is entered by, without their endings: `index` for `./dist/index.js`. */
export function entriesOf(exports: unknown): string[] {
  return Object.values(Object(exports)).flatMap((target) => {
    const file: unknown = Reflect.get(Object(target), 'default');
    const [, entry] = /^\.\/dist\/(.+)\.js$/.exec(typeof file === 'string' ? file : '') ?? [];
    return entry === undefined ? [] : [entry];
  });
}

/**
 * Puts the compiled modules of a package together into one per entry point and one that these share: Node reads modules
 * one by one, so that many small ones take a program longer to start than all that they do. Declarations stay as they are.
 */
export async function bundleEntries(folder: string): Promise<void> {
  const { exports } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const dist = join(folder, 'dist');
  const entries = entriesOf(exports);
  const bundle = await rolldown({
    input: Object.fromEntries(entries.map((entry) => [entry, join(folder, 'src', `${entry}.ts`)])),
    // Other packages stay packages.
    external: /^[^./]/,
    platform: 'neutral',
  });
  try {
    // Fails, if it does, before anything is removed.
    await bundle.generate();
    const compiled = (await readdir(dist, { recursive: true })).filter((file) => /\.js(\.map)?$/.test(file));
    await Promise.all(compiled.map((file) => rm(join(dist, file))));
    await bundle.write({
      dir: dist,
      format: 'esm',
      sourcemap: true,
      sourcemapExcludeSources: true,
      chunkFileNames: 'shared.js',
    });
  } finally {
    await bundle.close();
  }
}
