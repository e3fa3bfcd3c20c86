import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Packed } from '../src/pack.js';
import { isPublished } from '../src/publish/registry.js';

let folder = '';
let close: () => void = () => undefined;
let status = 200;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'registry-'));
  status = 200;
  const known = {
    name: '@eflow/a',
    'dist-tags': { latest: '1.0.0' },
    versions: { '1.0.0': { name: '@eflow/a', version: '1.0.0' } },
  };
  const server = createServer((_, response) => {
    response.statusCode = status;
    response.end(JSON.stringify(status === 200 ? known : { error: 'no' }));
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  // The boundary: a server that listens on a port has an address.
  const { port } = server.address() as AddressInfo;
  close = () => void server.close().closeAllConnections();
  vi.stubEnv('npm_config_registry', `http://127.0.0.1:${port}/`);
  vi.stubEnv('npm_config_fetch_retries', '0');
});

afterEach(() => {
  close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const packed = (version: string, run = 'one'): Packed => ({
  ...{ name: '@eflow/a', version, folder, needs: [] },
  tarball: join(folder, run, 'a.tgz'),
});

describe('whether a version is published', () => {
  it('is what the registry says', async () => {
    expect(await isPublished(packed('1.0.0'))).toBe(true);
    expect(await isPublished(packed('1.0.1'))).toBe(false);
    status = 404;
    expect(await isPublished(packed('1.0.0'))).toBe(false);
  });

  it('is not known where the registry does not say, whatever it said before', async () => {
    expect(await isPublished(packed('1.0.0'))).toBe(true);
    close();
    await expect(isPublished(packed('1.0.0', 'two'))).rejects.toThrow('npm cannot ask the registry for @eflow/a@1.0.0');
  });
});
