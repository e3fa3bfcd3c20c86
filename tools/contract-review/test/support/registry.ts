import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Registry {
  url: string;
  close(): void;
}

/** A registry that has one version of one package: that which is in `folder`. */
export async function registryWith(folder: string): Promise<Registry> {
  const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const tarball = await packed(folder);
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    if (path === '/package.tgz') return response.end(tarball);
    if (path !== `/${name}`) return response.writeHead(404).end('{}');
    const dist = { tarball: `${url}/package.tgz`, integrity };
    return response.end(
      JSON.stringify({ name, 'dist-tags': { latest: version }, versions: { [version]: { name, version, dist } } }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // The boundary: a server that listens on a port has an address of this form.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => void server.close() };
}

async function packed(folder: string): Promise<Buffer> {
  const to = await mkdtemp(join(tmpdir(), 'packed-'));
  try {
    const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', to], {
      cwd: folder,
    });
    return await readFile(join(to, JSON.parse(stdout)[0].filename));
  } finally {
    await rm(to, { recursive: true });
  }
}
