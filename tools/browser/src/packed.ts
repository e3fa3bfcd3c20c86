import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const PACKAGE = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../..');
const CACHE = join(import.meta.dirname, '../node_modules/.cache');

/** Path of the Chromium inside the package, unpacked when this version of it is needed for the first time. */
export async function packedChromium(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
  return unpack(join(PACKAGE, 'bin/chromium.br'), join(CACHE, `chromium-${version}`));
}

/**
 * Unpacks a program, unless it is there. It appears when it is complete: tests in several processes start browsers at the
 * same time, and the package's own way of unpacking would have one start what another has only begun to write.
 */
export async function unpack(archive: string, program: string): Promise<string> {
  if (existsSync(program)) return program;
  await mkdir(dirname(program), { recursive: true });
  const next = `${program}.${randomUUID()}`;
  try {
    await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(next, { mode: 0o755 }));
    await rename(next, program);
  } finally {
    await rm(next, { force: true });
  }
  return program;
}
