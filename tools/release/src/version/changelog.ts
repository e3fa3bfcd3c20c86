/** What changesets tells of a changeset. */
interface Changeset {
  summary: string;
}

interface Dependency {
  name: string;
  newVersion: string;
}

/**
 * An entry begins with what changed for whom: the words of the changeset, which contract-review writes, without the
 * commit that a user of a package has nothing of.
 */
async function getReleaseLine({ summary }: Changeset): Promise<string> {
  const [first = '', ...rest] = summary.trim().split('\n');
  const indented = rest.map((line) => (line === '' ? '' : `  ${line}`));
  return [`- ${first}`, ...indented].join('\n');
}

/** What comes along is told in one line. */
async function getDependencyReleaseLine(_: readonly Changeset[], updated: readonly Dependency[]): Promise<string> {
  if (updated.length === 0) return '';
  return `- Needs ${updated.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`).join(', ')}.`;
}

/** The functions that `.changeset/config.json` names. */
const changelog: {
  getReleaseLine: typeof getReleaseLine;
  getDependencyReleaseLine: typeof getDependencyReleaseLine;
} = { getReleaseLine, getDependencyReleaseLine };

export default changelog;
