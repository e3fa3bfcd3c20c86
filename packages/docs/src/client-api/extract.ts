import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from '../downloads/cached.js';
import { PACKAGE, ROOT } from '../site/paths.js';
import { withLostComments } from './lost-comments.js';
import { type Manifest, type PackageName, readManifest } from './packages.js';

/** The public types of a built package, as API Extractor writes them down. */
export interface Extracted {
  manifest: Manifest;
  /** Path of an `.api.json`. */
  model: string;
}

/** Takes the public types of a package from its declarations. */
export async function extract(name: PackageName): Promise<Extracted> {
  const folder = join(ROOT, 'packages', name);
  const text = await readFile(join(folder, 'package.json'), 'utf8');
  const manifest = readManifest(text);
  const sources = await declarations(folder);
  const model = await cached(`${name}.api`, [text, ...sources, ...(await ownText())], async () =>
    withLostComments(await modelOf(folder, manifest), sources),
  );
  return { manifest, model };
}

/** The modules that make the model: with others it would be another. */
function ownText(): Promise<string[]> {
  const modules = ['extract.js', 'lost-comments.js'];
  return Promise.all(modules.map((module) => readFile(join(PACKAGE, 'dist/client-api', module), 'utf8')));
}

/** Everything that the types of the package are made from. */
async function declarations(folder: string): Promise<string[]> {
  const files = await readdir(join(folder, 'dist'), { recursive: true }).catch(() => []);
  const names = files.filter((file) => file.endsWith('.d.ts') && !file.startsWith('.')).sort();
  if (names.length === 0) throw new Error(`${folder} is not built. Run \`npm start\`.`);
  return Promise.all(names.map(async (file) => `${file}\n${await readFile(join(folder, 'dist', file), 'utf8')}`));
}

async function modelOf(folder: string, manifest: Manifest): Promise<string> {
  const temporary = await mkdtemp(join(folder, 'dist', '.docs-'));
  try {
    const entry = join(temporary, 'entry.d.ts');
    await writeFile(entry, entrySource(manifest));
    const file = join(temporary, 'model.api.json');
    await runExtractor(folder, entry, file);
    return await readFile(file, 'utf8');
  } finally {
    await rm(temporary, { recursive: true });
  }
}

/** One module with all entry points, so that one run of the compiler serves them all. */
function entrySource({ entries }: Manifest): string {
  const lines = entries.map(({ path, types }) => {
    const module = `'../../${types.replace(/^\.\//, '').replace(/\.d\.ts$/, '.js')}'`;
    return path === '' ? `export * from ${module};` : `export * as ${namespaceOf(path)} from ${module};`;
  });
  return `${lines.join('\n')}\n`;
}

/** The name under which the model has an entry point beside the main one. */
export function namespaceOf(path: string): string {
  return `entry_${path.replaceAll(/\W/g, '_')}`;
}

async function runExtractor(folder: string, entry: string, file: string): Promise<void> {
  // Loaded only when there is something to do: it brings a compiler along.
  const { Extractor, ExtractorConfig, ExtractorLogLevel } = await import('@microsoft/api-extractor');
  const problems: string[] = [];
  const compilerOptions = { target: 'es2023', module: 'nodenext', strict: true, types: [], skipLibCheck: true };
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(folder, 'api-extractor.json'),
    packageJsonFullPath: join(folder, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: entry,
      compiler: { overrideTsconfig: { compilerOptions, files: [entry] } },
      apiReport: { enabled: false },
      docModel: { enabled: true, apiJsonFilePath: file },
      dtsRollup: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  });
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true;
      if (message.logLevel === ExtractorLogLevel.Error) problems.push(message.text);
    },
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
