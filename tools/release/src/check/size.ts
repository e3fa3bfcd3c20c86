import type { Check } from './finding.js';
import { type Policy, policyOf } from './policy.js';

export function sizeCheck(policy: (name: string) => Policy = policyOf): Check {
  return {
    name: 'size',
    run({ name, bytes, unpacked }) {
      const limits = policy(name);
      const figures = [
        { what: 'the tarball', size: bytes.length, limit: limits.tarball },
        { what: 'what is in it', size: unpacked, limit: limits.unpacked },
      ];
      return {
        findings: figures
          .filter(({ size, limit }) => size > limit)
          .map(({ what, size, limit }) => ({
            what: `With ${kilobytes(size)}, ${what} is larger than ${kilobytes(limit)}.`,
            remedy: 'Look what has grown; raise the budget in tools/release/src/check/policy.ts if it is worth it.',
          })),
        note: figures.map(({ size, limit }) => `${kilobytes(size)} of ${kilobytes(limit)}`).join(', '),
      };
    },
  };
}

const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(0)} kB`;
