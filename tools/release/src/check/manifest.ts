import { objectOf } from '@eflow/pipeline';
import type { Check, Finding } from './finding.js';
import { type Policy, policyOf } from './policy.js';

/** What package.json promises, and what it makes users install. */
export function manifestCheck(policy: (name: string) => Policy = policyOf): Check {
  return {
    name: 'manifest',
    run({ name, manifest, files }) {
      const { dependencies, peers = [] } = policy(name);
      const findings = [
        ...undeclared('dependencies', manifest, dependencies),
        ...undeclared('peerDependencies', manifest, peers),
        ...undeclared('optionalDependencies', manifest, []),
        ...unresolved(manifest),
        ...scripts(manifest),
        ...wrong(manifest['license'] !== 'MIT', '`license` is not MIT.'),
        ...wrong(objectOf(manifest['engines'])['node'] === undefined, '`engines.node` is missing.'),
        ...wrong(objectOf(manifest['publishConfig'])['provenance'] !== true, '`publishConfig.provenance` is not on.'),
        ...wrong(!files.has('LICENSE'), 'There is no LICENSE in the package.'),
        ...wrong(!files.has('README.md'), 'There is no README.md in the package.'),
      ];
      return { findings, note: `${Object.keys(objectOf(manifest['dependencies'])).length} dependencies` };
    },
  };
}

function undeclared(kind: string, manifest: Record<string, unknown>, allowed: readonly string[]): Finding[] {
  return Object.keys(objectOf(manifest[kind]))
    .filter((dependency) => !allowed.includes(dependency))
    .map((dependency) => ({
      file: 'package.json',
      what: `has ${dependency} in \`${kind}\`, which every user would install.`,
      remedy: 'Do without it, or agree upon it in tools/release/src/check/policy.ts.',
    }));
}

function unresolved(manifest: Record<string, unknown>): Finding[] {
  return ['dependencies', 'peerDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(objectOf(manifest[kind]))
      .filter(([, range]) => /^(workspace|catalog|file|link|git|https?):/.test(String(range)))
      .map(([dependency, range]) => ({
        file: 'package.json',
        what: `asks for ${dependency} as \`${range}\`, which users cannot install.`,
        remedy: 'Pack with pnpm, which puts the version there.',
      })),
  );
}

function scripts(manifest: Record<string, unknown>): Finding[] {
  return Object.keys(objectOf(manifest['scripts']))
    .filter((script) => /^(pre|post)?install$|^prepare$/.test(script))
    .map((script) => ({
      file: 'package.json',
      what: `runs \`${script}\` on the machine of whoever installs it.`,
      remedy: 'Remove the script.',
    }));
}

function wrong(is: boolean, what: string): Finding[] {
  return is ? [{ file: 'package.json', what, remedy: 'Add it as the other packages have it.' }] : [];
}
