import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { causes, type Problem } from './problem.js';
import { bundle, lint, type RedoclyProblem } from './redocly.js';
import { sourcePlace } from './source-place.js';
import { orphans, readSources, type SourceFile } from './sources.js';

export const AUDIENCES = ['everflow', 'network', 'affiliate'] as const;
export type Audience = (typeof AUDIENCES)[number];

const ROOT = 'openapi.yaml';

/** Checks the files of a description as they are written. */
export async function checkSource(folder: string): Promise<Problem[]> {
  const { sources, problems } = readSources(folder);
  if (problems.length > 0) return causes(problems);
  const found = await lint(folder, ROOT, 'redocly.yaml');
  return causes([...orphans(sources, ROOT), ...found.map((problem) => inSource(problem, folder))]);
}

/** Bundles a valid description for each audience, and checks what only a bundle can show. */
export async function checkBundles(
  folder: string,
): Promise<{ bundles: Record<Audience, unknown>; problems: Problem[] }> {
  const { sources, problems } = readSources(folder);
  const bundles: Record<Audience, unknown> = { everflow: {}, network: {}, affiliate: {} };
  if (problems.length > 0) return { bundles, problems: causes(problems) };
  const temporary = await mkdtemp(join(tmpdir(), 'bundle-'));
  try {
    const found = await Promise.all(
      AUDIENCES.map(async (audience) => {
        const file = join(temporary, `${audience}.json`);
        await bundle(folder, audience, file);
        bundles[audience] = JSON.parse(await readFile(file, 'utf8'));
        return lint(folder, file, 'redocly.bundle.yaml');
      }),
    );
    return { bundles, problems: causes(found.flat().map((problem) => inBundle(problem, folder, sources))) };
  } finally {
    await rm(temporary, { recursive: true });
  }
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
  const place = sourcePlace(sources, ROOT, location[0]?.pointer ?? '') ?? { file: ROOT, line: 1, column: 1 };
  return { ...place, rule: ruleId, message: sentence(message, suggest, folder) };
}

function sentence(message: string, suggest: readonly string[], folder: string): string {
  const full = isAbsolute(folder) ? folder : resolve(folder);
  const text = message.replaceAll(`${full}/`, '').replace(/\.*$/, '');
  return suggest.length > 0 ? `${text}. Did you mean \`${suggest[0]}\`?` : `${text}.`;
}
