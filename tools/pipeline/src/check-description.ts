import { realpathSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { causes, type Problem } from './problem.js';
import { bundle, lint, type RedoclyProblem } from './redocly.js';
import { sourcePlace } from './source-place.js';
import { orphans, readSources, type SourceFile } from './sources.js';

export const AUDIENCES = ['everflow', 'network', 'affiliate'] as const;
export type Audience = (typeof AUDIENCES)[number];

const ROOT = 'openapi.yaml';

/** Checks the files of a description as they are written. */
export async function checkSource(folder: string): Promise<Problem[]> {
  const { sources, problems } = readSources(folder, ROOT);
  if (problems.length > 0) return causes(problems);
  const found = await lint(folder, ROOT, 'redocly.yaml');
  return causes([...orphans(sources, ROOT), ...found.map((problem) => inSource(problem, folder))]);
}

/** Bundles a valid description for each audience, and checks what only a bundle can show. */
export async function checkBundles(
  folder: string,
  audiences: readonly Audience[] = AUDIENCES,
): Promise<{ bundles: Record<Audience, unknown>; problems: Problem[] }> {
  const { sources, problems } = readSources(folder, ROOT);
  const bundles: Record<Audience, unknown> = {
    everflow: {},
    network: {},
    affiliate: {},
  };
  if (problems.length > 0) return { bundles, problems: causes(problems) };
  const temporary = await mkdtemp(join(tmpdir(), 'bundle-'));
  const fileOf = (audience: Audience) => join(temporary, `${audience}.json`);
  try {
    const failures = await Promise.all(audiences.map((audience) => bundle(folder, audience, fileOf(audience))));
    const failure = failures.find((text) => text !== undefined);
    if (failure !== undefined) return { bundles, problems: await explain(failure, folder) };
    for (const audience of audiences) bundles[audience] = JSON.parse(await readFile(fileOf(audience), 'utf8'));
    const found = await Promise.all(audiences.map((audience) => lint(folder, fileOf(audience), 'redocly.bundle.yaml')));
    return {
      bundles,
      problems: causes(found.flat().map((problem) => inBundle(problem, folder, sources))),
    };
  } finally {
    await rm(temporary, { recursive: true });
  }
}

/** Redocly says as text only why it cannot bundle. The lint of the source finds the same, with the place. */
async function explain(failure: string, folder: string): Promise<Problem[]> {
  const problems = await checkSource(folder);
  if (problems.length === 0) throw new Error(`The lint finds nothing wrong, but redocly bundle fails:\n${failure}`);
  return problems;
}

function inSource({ ruleId, message, suggest, location: [place] }: RedoclyProblem, folder: string): Problem {
  return {
    file: relative(folder, resolve(folder, place?.source.ref ?? ROOT)).replaceAll('\\', '/'),
    line: place?.start.line ?? 1,
    column: place?.start.col ?? 1,
    rule: ruleId,
    message: sentence(message, suggest, folder),
  };
}

function inBundle(problem: RedoclyProblem, folder: string, sources: Map<string, SourceFile>): Problem {
  const { ruleId, message, suggest, location } = problem;
  const place = sourcePlace(sources, ROOT, location[0]?.pointer ?? '') ?? {
    file: ROOT,
    line: 1,
    column: 1,
  };
  return {
    ...place,
    rule: ruleId,
    message: sentence(message, suggest, folder),
  };
}

const ABSOLUTE_PATH = /'((?:\/|[A-Za-z]:\\)[^']*)'/g;

/** One sentence on one line. Redocly names files by their real path, whatever links led to the folder. */
function sentence(message: string, suggest: readonly string[], folder: string): string {
  const real = realpathSync(folder);
  const text = message
    .replaceAll(join(real, sep), '')
    .replaceAll(ABSOLUTE_PATH, (_, path) => `'${relative(real, path).replaceAll('\\', '/')}'`)
    .replaceAll(/\s*\n\s*/g, ' ')
    .replace(/\.*$/, '');
  return suggest.length > 0 ? `${text}. Did you mean \`${suggest[0]}\`?` : `${text}.`;
}
