/** The packages of the reference, in the order in which a reader meets them, by their folder in `packages`. */
export const PACKAGES = ['affiliate-client', 'network-client', 'client-core', 'contract', 'mock'] as const;

export type PackageName = (typeof PACKAGES)[number];

/** What a package publishes. */
export interface Manifest {
  name: string;
  description: string;
  version: string;
  /** Entry points with types: the path behind the name of the package (`''` for the main one) and the declarations. */
  entries: { path: string; types: string }[];
}

/** Reads the text of a `package.json`. */
export function readManifest(text: string): Manifest {
  const { name, description, version, exports } = JSON.parse(text);
  const entries = Object.entries(Object(exports)).flatMap(([path, target]) => {
    const types: unknown = Object(target).types;
    return typeof types === 'string' ? [{ path: path.slice('./'.length), types }] : [];
  });
  return { name, description, version, entries };
}
