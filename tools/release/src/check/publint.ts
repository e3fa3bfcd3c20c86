import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { Packed } from '../pack.js';
import { type Check, findingText } from './finding.js';
import { readTarball } from './tarball.js';

/** What publint says; its suggestions count as mistakes. */
export const publintCheck: Check = {
  name: 'publint',
  async run({ bytes }) {
    const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
    return {
      findings: messages.map((message) => ({
        file: 'package.json',
        what: `${formatMessage(message, pkg, { color: false })} (${message.code}).`,
        remedy: 'Mend the manifest or build what it names.',
      })),
    };
  },
};

/** What was never built, or only in part, must not reach the registry, where it could not be taken back. */
export async function refuseIncomplete(packages: readonly Packed[]): Promise<void> {
  for (const { name, tarball } of packages) {
    const { findings } = await publintCheck.run(await readTarball(tarball));
    if (findings.length > 0)
      throw new Error(`${name} is not complete; nothing was published.\n${findings.map(findingText).join('\n')}`);
  }
}
