import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { region, regionNames, SAMPLES } from '../src/guides/regions.js';
import { PACKAGE } from '../src/site/paths.js';

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');

/** Stands before what a region prints, with its name. */
const MARK = '\u0001';

const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.ts'));
/** The others are tests themselves, and run with those of this package. */
const programs = files.filter((name) => !name.endsWith('.test.ts')).map((name) => basename(name, '.ts'));

let folder: string;

beforeAll(() => {
  mkdirSync(join(PACKAGE, 'dist'), { recursive: true });
  folder = mkdtempSync(join(PACKAGE, 'dist', '.samples-'));
  const roots = programs.map((name) => `${name}.ts`);
  for (const name of roots) writeFileSync(join(folder, name), marked(readFileSync(join(SAMPLES, name), 'utf8')));
  writeFileSync(
    join(folder, 'network.js'),
    `import { createMock } from '@eflow/mock';\nglobalThis.fetch = createMock().fetch;\n`,
  );
  const extended = {
    extends: join(SAMPLES, 'tsconfig.json'),
    compilerOptions: { noEmit: false },
    files: roots,
    include: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(extended));
  spawnSync(process.execPath, [tsc, '-p', folder]);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Has the program tell when a region begins and ends. */
function marked(source: string): string {
  return source
    .replaceAll(/^\/\/ #region (\S+)$/gm, `console.log('${MARK}$1'); // #region $1`)
    .replaceAll(/^\/\/ #endregion$/gm, `console.log('${MARK}'); // #endregion`);
}

/** What each region of a program prints. */
async function outputs(program: string): Promise<Map<string, string>> {
  const env = { EVERFLOW_AFFILIATE_KEY: 'mock-affiliate-key', EVERFLOW_NETWORK_KEY: 'mock-network-key', TZ: 'UTC' };
  const args = ['--import', join(folder, 'network.js'), join(folder, `${program}.js`)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return new Map(
    stdout.split(MARK).map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1)];
    }),
  );
}

it.each(files)('samples/%s fits on the page', (name) => {
  const source = readFileSync(join(SAMPLES, name), 'utf8');
  const lines = regionNames(source).flatMap((each) => region(source, each).split('\n'));
  expect(lines.filter((line) => line.length > 90)).toEqual([]);
});

it('compiles every sample', () => {
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', SAMPLES], { encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

describe.each(programs)('samples/%s.ts', (program) => {
  it('prints what the guides say', async () => {
    const printed = await outputs(program);
    const regions = regionNames(readFileSync(join(SAMPLES, `${program}.ts`), 'utf8'));
    for (const name of regions) {
      const output = printed.get(name);
      expect(output, `${name} ran`).toBeDefined();
      if (output !== '') await expect(output).toMatchFileSnapshot(join(SAMPLES, 'output', `${program}.${name}.txt`));
    }
    expect(regions.length).toBeGreaterThan(0);
  });
});
