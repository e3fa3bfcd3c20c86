import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeBillsOfMaterials } from '../src/sbom.js';
import { publishedPackages } from '../src/workspace.js';

const ROOT = resolve(import.meta.dirname, '../../..');

interface Bill {
  bomFormat: string;
  components: { name: string; version: string; licenses: { license: { id: string } }[] }[];
}

/** pnpm is there when a script of the repository runs, and not where an editor runs the tests. */
const hasPnpm = (() => {
  try {
    execFileSync('pnpm', ['--version'], { cwd: ROOT, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasPnpm)('the bill of materials', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('names what each package makes users install, with version and licence, the same each time', async () => {
    const packages = await publishedPackages(ROOT);
    const files = await writeBillsOfMaterials(packages, ROOT, join(folder, 'one'));
    expect(files).toHaveLength(packages.length);
    const bills = new Map(
      files.map((file) => [basename(file).replace(/^eflow-|-\d.*$/g, ''), readFileSync(file, 'utf8')]),
    );
    const components = (name: string) => {
      const bill: Bill = JSON.parse(bills.get(name) ?? '');
      expect(bill.bomFormat).toBe('CycloneDX');
      return bill.components.map((one) => `${one.name} ${one.version} ${one.licenses[0]?.license.id}`);
    };
    const catalog = readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8');
    const versionOf = (name: string) => new RegExp(`^  ${name}: (.*)$`, 'm').exec(catalog)?.[1];
    expect(components('affiliate-client')).toContain(`openapi-fetch ${versionOf('openapi-fetch')} MIT`);
    expect(components('network-client')).toContain(`openapi-fetch ${versionOf('openapi-fetch')} MIT`);
    expect(components('mock')).toContain(`srvx ${versionOf('srvx')} MIT`);
    expect(components('contract')).toEqual([]);

    const again = await writeBillsOfMaterials(packages, ROOT, join(folder, 'two'));
    expect(again.map((file) => readFileSync(file, 'utf8'))).toEqual([...bills.values()]);
  });
});
