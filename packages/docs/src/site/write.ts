import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Writes the files to a folder beside `folder` and takes its place then: a failure leaves what was there as it was. */
export async function writeSite(folder: string, files: Files): Promise<void> {
  const next = `${folder}.next`;
  const last = `${folder}.last`;
  await rm(next, { recursive: true, force: true });
  try {
    for (const parent of new Set([...files.keys()].map((name) => dirname(join(next, name)))))
      await mkdir(parent, { recursive: true });
    await Promise.all([...files].map(([name, content]) => writeFile(join(next, name), content)));
    await rm(last, { recursive: true, force: true });
    await rename(folder, last).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(next, folder);
  } finally {
    await rm(next, { recursive: true, force: true });
    await rm(last, { recursive: true, force: true });
  }
}
