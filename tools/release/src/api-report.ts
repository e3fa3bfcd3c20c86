import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

/**
 * The reports of built packages: what their users see of their types. Entry points beside the main one stand in a report
 * as namespaces of their name, and one run of the compiler serves all packages.
 */
export async function apiReports(folders: readonly string[]): Promise<string[]> {
  const packages: Package[] = [];
  try {
    for (const folder of folders) packages.push(await prepare(folder));
    const [first, ...others] = packages.map(({ config }) => config);
    if (first === undefined) return [];
    const additionalEntryPoints = others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath);
    const compilerState = CompilerState.create(first, { additionalEntryPoints });
    return await Promise.all(packages.map((one) => report(one, compilerState)));
  } finally {
    await Promise.all(packages.map(({ temporary }) => rm(temporary, { recursive: true })));
  }
}

/** The report of one package. */
export async function apiReport(folder: string): Promise<string> {
  const [only = ''] = await apiReports([folder]);
  return only;
}

interface Package {
  name: string;
  /** Holds the module of all entry points, and then the report. */
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

async function report({ name, temporary, config }: Package, compilerState: CompilerState): Promise<string> {
  extract(config, compilerState);
  const text = await readFile(join(temporary, 'entry.api.md'), 'utf8');
  return `# Public types of \`${name}\`

Made by \`pnpm --filter ${name} api\`. A change here is a change for TypeScript users: read it when you review.
The namespaces are entry points: \`enums\` is \`${name}/enums\`.

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
    // What comes with the compiler is right; to check it takes longer than all the rest.
    skipDefaultLibCheck: true,
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
      docModel: { enabled: false },
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
