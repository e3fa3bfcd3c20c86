import { objectOf } from '@eflow/pipeline';
import { succeed } from '../command.js';
import type { Check } from './finding.js';
import { LICENCES } from './policy.js';

/** Packages by the licence that they name. */
export type Licences = Readonly<Record<string, readonly string[]>>;

/** All that is installed with a package has a licence that needs no thought. */
export function licencesCheck(licencesOf: (name: string) => Promise<Licences>): Check {
  return {
    name: 'licences',
    async run({ name }) {
      const licences = await licencesOf(name);
      const refused = Object.entries(licences).filter(([licence]) => !LICENCES.includes(licence));
      const known = Object.entries(licences).flatMap(([licence, names]) => names.map((one) => `${one} ${licence}`));
      return {
        findings: refused.flatMap(([licence, names]) =>
          names.map((dependency) => ({
            what: `${dependency}, which is installed with it, has the licence ${licence}.`,
            remedy: `Allowed are ${LICENCES.join(', ')}: do without it, or add the licence in tools/release/src/check/policy.ts.`,
          })),
        ),
        note: known.join(', ') || 'no dependencies of others',
      };
    },
  };
}

/** What pnpm says about the dependencies of a package of the workspace, those of its dependencies included. */
export function installedLicences(root: string): (name: string) => Promise<Licences> {
  return async (name) => {
    const args = ['licenses', 'list', '--prod', '--json', '--filter', name];
    const printed = await succeed({ file: 'pnpm', args, cwd: root });
    // It says so in words where there are none.
    const listed = printed.trim().startsWith('{') ? Object.entries(objectOf(JSON.parse(printed))) : [];
    return Object.fromEntries(
      listed.map(([licence, packages]) => [
        licence,
        (Array.isArray(packages) ? packages : []).map((one) => String(objectOf(one)['name'])),
      ]),
    );
  };
}
