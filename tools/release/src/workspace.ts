import { getPackages, type Package } from '@manypkg/get-packages';

/** A package that is published, as it stands in the repository. */
export interface Published {
  name: string;
  version: string;
  folder: string;
  /** Those of the workspace that it depends on at run time. */
  needs: readonly string[];
}

/** The packages that are published, each after those that it depends on. */
export async function publishedPackages(root: string): Promise<Published[]> {
  const { packages } = await getPackages(root);
  const all = packages.filter(({ packageJson }) => packageJson.private !== true);
  const names = new Set(all.map(({ packageJson }) => packageJson.name));
  return inOrder(all.map((found) => describe(found, names)));
}

function describe({ packageJson, dir }: Package, names: ReadonlySet<string>): Published {
  const { name, version, dependencies = {} } = packageJson;
  return { name, version, folder: dir, needs: Object.keys(dependencies).filter((needed) => names.has(needed)) };
}

/** So that at no time something is published that cannot be installed yet; by name where the order is free. */
export function inOrder(packages: readonly Published[]): Published[] {
  const waiting = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const done: Published[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ needs }) => needs.every((name) => done.some((before) => before.name === name)));
    const [next] = waiting.splice(ready, 1);
    if (ready < 0 || next === undefined)
      throw new Error(`These packages depend on each other: ${packages.map(({ name }) => name).join(', ')}.`);
    done.push(next);
  }
  return done;
}
