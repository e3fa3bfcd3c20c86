import type { Check, Finding } from './finding.js';

/** The tarball holds the files of a committed list, and no other. */
export function filesCheck(expected: (name: string) => Promise<readonly string[]>): Check {
  return {
    name: 'files',
    async run({ name, files }) {
      const wanted = new Set(await expected(name));
      const surplus = [...files.keys()].filter((file) => !wanted.has(file));
      const missing = [...wanted].filter((file) => !files.has(file));
      return {
        findings: [
          ...surplus.map((file) => finding(file, 'is packed, but not expected.')),
          ...missing.map((file) => finding(file, 'is expected, but not packed.')),
        ],
        note: `${files.size} files`,
      };
    },
  };
}

function finding(file: string, what: string): Finding {
  return { file, what, remedy: 'Is that meant? Then run `pnpm release:check --update` and commit the list.' };
}

/** What is not for users, by its name. */
export const noTestsCheck: Check = {
  name: 'no tests',
  run: ({ files }) => ({
    findings: [...files.keys()]
      .filter((file) => /(^|\/)(tests?|__tests__|fixtures?)\/|\.(test|spec)(-d)?\.|tsbuildinfo$|(^|\/)\.env/.test(file))
      .map((file) => ({
        file,
        what: 'is for those who write the package, not for its users.',
        remedy: 'Leave it out with `files` in package.json.',
      })),
  }),
};
