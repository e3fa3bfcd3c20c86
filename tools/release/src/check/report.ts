import { type Check, findingText } from './finding.js';
import type { Tarball } from './tarball.js';

/** Runs every check on every package, and tells each in a line; gives how many failed. */
export async function runChecks(
  tarballs: readonly Tarball[],
  checks: readonly Check[],
  log: (line: string) => void,
): Promise<number> {
  let failed = 0;
  for (const tarball of tarballs) {
    for (const check of checks) {
      const { findings, note = '' } = await check.run(tarball);
      const title = `${tarball.name.padEnd(24)} ${check.name.padEnd(22)}`;
      log(`${findings.length === 0 ? 'ok  ' : 'FAIL'} ${title} ${note}`.trimEnd());
      for (const finding of findings) log(`       ${findingText(finding)}`);
      if (findings.length > 0) failed += 1;
    }
  }
  return failed;
}
