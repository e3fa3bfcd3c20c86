import { join } from 'node:path';
import type { Packed } from '../pack.js';
import { apiCheck } from './api.js';
import { listsIn } from './expected.js';
import { filesCheck, noTestsCheck } from './files.js';
import type { Check } from './finding.js';
import { installedLicences, licencesCheck } from './licences.js';
import { manifestCheck } from './manifest.js';
import { placesCheck, sourceMapsCheck } from './places.js';
import { programSizeCheck } from './program-size.js';
import { publintCheck } from './publint.js';
import { runChecks } from './report.js';
import { secretsCheck } from './secrets.js';
import { sizeCheck } from './size.js';
import { readTarball } from './tarball.js';
import { attwCheck } from './types.js';

/** Looks at the packages as users will get them. With `update` the lists of their files are written first. */
export async function check(packages: readonly Packed[], root: string, update: boolean): Promise<boolean> {
  const lists = listsIn(join(root, 'tools/release/expected'));
  const tarballs = await Promise.all(packages.map(({ tarball }) => readTarball(tarball)));
  if (update) for (const tarball of tarballs) await lists.write(tarball);
  const folderOf = (name: string) => packages.find((packed) => packed.name === name)?.folder ?? '';
  const checks: Check[] = [
    filesCheck(lists.read),
    noTestsCheck,
    placesCheck(root),
    sourceMapsCheck,
    secretsCheck,
    manifestCheck(),
    licencesCheck(installedLicences(root)),
    sizeCheck(),
    programSizeCheck(root),
    publintCheck,
    attwCheck,
    apiCheck(folderOf),
  ];
  const failed = await runChecks(tarballs, checks, console.log);
  console.log(failed === 0 ? `${tarballs.length} packages can be published.` : `${failed} checks failed.`);
  return failed === 0;
}
