/** What each published package may depend on at run time, and how large it may be. */
export interface Policy {
  dependencies: readonly string[];
  /** Dependencies that the user brings. */
  peers?: readonly string[];
  /** Bytes as downloaded. */
  tarball: number;
  /** Bytes of all files in it. */
  unpacked: number;
}

const KB = 1_000;

/** Sizes are those of the day they were written, and a tenth more. A dependency that is not here was never agreed upon. */
const POLICIES: Readonly<Record<string, Policy>> = {
  '@eflow/client-core': { dependencies: [], tarball: 55 * KB, unpacked: 215 * KB },
  '@eflow/contract': { dependencies: [], tarball: 225 * KB, unpacked: 1_650 * KB },
  '@eflow/affiliate-client': {
    dependencies: ['@eflow/client-core', '@eflow/contract', 'openapi-fetch'],
    tarball: 19 * KB,
    unpacked: 90 * KB,
  },
  '@eflow/network-client': {
    dependencies: ['@eflow/client-core', '@eflow/contract', 'openapi-fetch'],
    tarball: 16 * KB,
    unpacked: 66 * KB,
  },
  '@eflow/mock': { dependencies: ['@eflow/contract', 'srvx'], peers: ['msw'], tarball: 78 * KB, unpacked: 315 * KB },
};

/** Licences that what users install with our packages may have; anything else is for a person to decide. */
export const LICENCES: readonly string[] = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

export function policyOf(name: string): Policy {
  const policy = POLICIES[name];
  if (policy === undefined)
    throw new Error(`Nothing says what ${name} may depend on and how large it may be. Add it to check/policy.ts.`);
  return policy;
}
