import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

/** The public types of a package, for two kinds of readers. */
export interface PublicTypes {
  /** What users see of the types, as declarations in Markdown. */
  report: string;
  /** The same with all comments, as API Extractor's `.api.json`. */
  model: string;
}

/**
 * The public types of built packages. Entry points beside the main one stand in them as namespaces of their name, and one
 * run of the compiler serves all packages.
 */
export async function publicTypes(folders: readonly string[]): Promise<PublicTypes[]> {
  const packages: Package[] = [];
  try {
    for (const folder of folders) packages.push(await prepare(folder));
    const [first, ...others] = packages.map(({ config }) => config);
    if (first === undefined) return [];
    const additionalEntryPoints = others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath);
    const compilerState = CompilerState.create(first, { additionalEntryPoints });
    return await Promise.all(packages.map((one) => typesOf(one, compilerState)));
  } finally {
    await Promise.all(packages.map(({ temporary }) => rm(temporary, { recursive: true })));
  }
}

/** Names of the files that API Extractor writes. */
const REPORT = 'entry.api.md';
const MODEL = 'model.api.json';

interface Package {
  name: string;
  /** Holds the module of all entry points, and then what is made. */
  temporary: string;
  config: ExtractorConfig;
}

async function prepare(folder: string): Promise<Package> {
  const { name, exports } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  await mkdir(join(folder, 'dist'), { recursive: true });
  const temporary = await mkdtemp(join(folder, 'dist', '.api-'));
  const entry = join(temporary, 'entry.d.ts');
  await writeFile(entry, entrySource(exports));
  return { name, temporary, config: configOf(folder, entry, temporary) };
}

async function typesOf({ name, temporary, config }: Package, compilerState: CompilerState): Promise<PublicTypes> {
  extract(config, compilerState);
  const read = (file: string) => readFile(join(temporary, file), 'utf8');
  return { report: reportOf(name, await read(REPORT)), model: await read(MODEL) };
}

function reportOf(name: string, text: string): string {
  return `# Public types of \`${name}\`

Made by \`npm start\`. A change here is a change for TypeScript users: read it when you review. The namespaces are entry
points: \`enums\` is \`${name}/enums\`.

\`\`\`ts
${declarations(text)}
\`\`\`
`;
}

/** A module that exports all entry points with types of a manifest's `exports`. */
export function entrySource(exports: unknown): string {
  const lines = Object.entries(Object(exports)).flatMap(([path, target]) => {
    const types: unknown = Reflect.get(Object(target), 'types');
    if (typeof types !== 'string') return [];
    const module = `'../../${types.replace(/^\.\//, '').replace(/\.d\.ts$/, '.js')}'`;
    return [path === '.' ? `export * from ${module};` : `export * as ${basename(path)} from ${module};`];
  });
  return `${lines.join('\n')}\n`;
}

function configOf(folder: string, entry: string, temporary: string): ExtractorConfig {
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    types: [],
    // Declarations are checked with the tests of each package; to do it here takes as long as all the rest.
    skipLibCheck: true,
  };
  return ExtractorConfig.prepare({
    configObjectFullPath: join(folder, 'api-extractor.json'),
    packageJsonFullPath: join(folder, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: entry,
      compiler: { overrideTsconfig: { compilerOptions, files: [entry] } },
      apiReport: {
        enabled: true,
        reportFileName: 'entry',
        reportFolder: temporary,
        reportTempFolder: temporary,
      },
      docModel: { enabled: true, apiJsonFilePath: join(temporary, MODEL) },
      dtsRollup: { enabled: false },
      newlineKind: 'lf',
      messages: {
        // The report is about shapes. Release tags are not used, and descriptions come from the contract.
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Error },
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          'ae-undocumented': { logLevel: ExtractorLogLevel.None },
        },
        tsdocMessageReporting: {
          default: { logLevel: ExtractorLogLevel.None },
        },
      },
    },
  });
}

function extract(config: ExtractorConfig, compilerState: CompilerState): void {
  const problems: string[] = [];
  Extractor.invoke(config, {
    localBuild: true,
    compilerState,
    messageCallback: (message) => {
      message.handled = true;
      if (message.logLevel === ExtractorLogLevel.Error) problems.push(message.text);
    },
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** The declarations alone, without the heading that API Extractor puts above them. */
function declarations(report: string): string {
  return /```ts\n\n([\s\S]*?)\n```/.exec(report)?.[1]?.trim() ?? report;
}
