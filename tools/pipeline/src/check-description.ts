import { realpathSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { causes, type Problem } from './problem.js';
import { bundle, lint, type RedoclyProblem } from './redocly.js';
import { sourcePlace } from './source-place.js';
import { orphans, readSources } from './sources.js';

export const AUDIENCES = ['everflow', 'network', 'affiliate'] as const;
export type Audience = (typeof AUDIENCES)[number];

const ROOT = 'openapi.yaml';

/** Checks the files of a description as they are written. */
export async function checkSource(folder: string): Promise<Problem[]> {
  // Redocly works in a process of its own while the files are read here. Of what it cannot read it says less than they do.
  const linting = lint(folder, ROOT, 'redocly.yaml').catch((error: Error) => error);
  const { sources, problems } = readSources(folder, ROOT);
  const found = await linting;
  if (problems.length > 0) return causes(problems);
  if (found instanceof Error) throw found;
  return causes([...orphans(sources, ROOT), ...found.map((problem) => inSource(problem, folder))]);
}

/** Bundles a valid description for each audience, and checks what only a bundle can show. */
export async function checkBundles(
  folder: string,
  audiences: readonly Audience[] = AUDIENCES,
): Promise<{ bundles: Record<Audience, unknown>; problems: Problem[] }> {
  const bundles: Record<Audience, unknown> = {
    everflow: {},
    network: {},
    affiliate: {},
  };
  const temporary = await mkdtemp(join(tmpdir(), 'bundle-'));
  const fileOf = (audience: Audience) => join(temporary, `${audience}.json`);
  try {
    const failures = await Promise.all(audiences.map((audience) => bundle(folder, audience, fileOf(audience))));
    const failure = failures.find((text) => text !== undefined);
    if (failure !== undefined) return { bundles, problems: await explain(failure, folder) };
    const checked = audiences.map(async (audience) => {
      const linting = lint(folder, fileOf(audience), 'redocly.bundle.yaml');
      const [found, text] = await Promise.all([linting, readFile(fileOf(audience), 'utf8')]);
      bundles[audience] = JSON.parse(text);
      return found;
    });
    const found = (await Promise.all(checked)).flat();
    return { bundles, problems: found.length > 0 ? causes(inBundle(found, folder)) : [] };
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

function inBundle(found: readonly RedoclyProblem[], folder: string): Problem[] {
  const { sources } = readSources(folder, ROOT);
  return found.map(({ ruleId, message, suggest, location }) => {
    const place = sourcePlace(sources, ROOT, location[0]?.pointer ?? '') ?? { file: ROOT, line: 1, column: 1 };
    return { ...place, rule: ruleId, message: sentence(message, suggest, folder) };
  });
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
