import { readFile } from 'node:fs/promises';
import { objectOf } from '@eflow/pipeline';
import { parseTarGzip } from 'nanotar';

/** What a user downloads: the bytes, and what is in them. */
export interface Tarball {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  manifest: Record<string, unknown>;
  /** Text of each file by its path in the package. */
  files: ReadonlyMap<string, string>;
  /** Bytes of all files together. */
  unpacked: number;
}

export async function readTarball(file: string): Promise<Tarball> {
  return tarballOf(new Uint8Array(await readFile(file)));
}

export async function tarballOf(bytes: Uint8Array<ArrayBuffer>): Promise<Tarball> {
  const entries = (await parseTarGzip(bytes)).filter(({ type }) => type === 'file');
  const files = new Map(entries.map((entry) => [entry.name.replace(/^package\//, ''), entry.text]));
  const manifest = objectOf(JSON.parse(files.get('package.json') ?? 'null'));
  const unpacked = entries.reduce((total, { size = 0 }) => total + size, 0);
  return { name: String(manifest['name']), bytes, manifest, files, unpacked };
}
