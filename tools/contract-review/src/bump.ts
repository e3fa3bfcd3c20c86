import type { Change } from './change.js';

const BUMPS = ['none', 'patch', 'minor', 'major'] as const;
export type Bump = (typeof BUMPS)[number];

/** What the changes ask of a package, and what is planned for it. */
export interface PackageBump {
  package: string;
  /** The version that users have now; undefined where the package is not known here. */
  version?: string;
  required: Bump;
  /** What the pending changesets give; undefined where there are no changesets to look at. */
  planned?: Bump;
  /** Fingerprints of the changes that ask for so much. */
  because: string[];
}

/** What the workspace says of a package: its version, and what the pending changesets make of it. */
export interface Workspace {
  versions: Readonly<Record<string, string>>;
  planned: Readonly<Record<string, Bump>>;
}

/** Whether those who use the package must change something, so far as nobody has accepted it. Not proved is not compatible. */
export function isBreaking({ class: kind, verdict, acknowledged }: Change): boolean {
  return kind !== 'DOCS' && verdict !== 'compatible' && acknowledged === undefined;
}

/** Before 1.0.0 the minor number stands for breaking changes, and the patch number for all others. */
export function requiredBump(change: Change, version: string | undefined): Bump {
  if (change.class === 'DOCS') return 'patch';
  const initial = version?.startsWith('0.') === true;
  if (isBreaking(change)) return initial ? 'minor' : 'major';
  return initial ? 'patch' : 'minor';
}

/** For each package that a change reaches. Without a workspace nothing is known of versions and plans. */
export function bumps(changes: readonly Change[], workspace: Workspace | undefined): PackageBump[] {
  const packages = [...new Set(changes.flatMap((change) => change.packages))].sort();
  return packages.map((name) => {
    const version = workspace?.versions[name];
    const reaching = changes.filter((change) => change.packages.includes(name));
    const required = highest(reaching.map((change) => requiredBump(change, version)));
    return {
      package: name,
      ...(version !== undefined && { version }),
      required,
      ...(workspace && { planned: workspace.planned[name] ?? 'none' }),
      because: reaching
        .filter((change) => requiredBump(change, version) === required)
        .map(({ fingerprint }) => fingerprint),
    };
  });
}

export function isEnough({ required, planned }: PackageBump): boolean {
  return planned !== undefined && BUMPS.indexOf(planned) >= BUMPS.indexOf(required);
}

function highest(types: readonly Bump[]): Bump {
  return types.reduce<Bump>((most, type) => (BUMPS.indexOf(type) > BUMPS.indexOf(most) ? type : most), 'none');
}
