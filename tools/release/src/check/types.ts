import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { objectOf } from '@eflow/pipeline';
import type { Check } from './finding.js';

/** Ways to resolve modules that users of a package for ESM only do not have. */
const IGNORED = ['node10', 'node16-cjs'];

/** What Are the types wrong? says about each entry that a program can import. */
export const attwCheck: Check = {
  name: 'types',
  async run({ bytes, manifest }) {
    const excludeEntrypoints = dataFiles(manifest);
    const result = await checkPackage(createPackageFromTarballData(bytes), { excludeEntrypoints });
    if (result.types === false)
      return { findings: [{ what: 'There are no types.', remedy: 'Add `types` to each entry of `exports`.' }] };
    const problems = result.problems.filter(
      (problem) => !('resolutionKind' in problem && IGNORED.includes(problem.resolutionKind)),
    );
    return { findings: problems.map(told) };
  },
};

function told(problem: Problem) {
  const entry = 'entrypoint' in problem ? ` of \`${problem.entrypoint}\`` : '';
  const how = 'resolutionKind' in problem ? ` (${problem.resolutionKind})` : '';
  return {
    what: `${problem.kind}${entry}${how}.`,
    remedy: 'The documentation of @arethetypeswrong/core explains each kind of problem.',
  };
}

/** Exports that no program can import, such as YAML: they have no types, and need none. */
function dataFiles(manifest: Record<string, unknown>): string[] {
  return Object.entries(objectOf(manifest['exports']))
    .filter(
      ([, target]) => !/\.(js|json)$/.test(String(typeof target === 'string' ? target : objectOf(target)['default'])),
    )
    .map(([entry]) => entry);
}
