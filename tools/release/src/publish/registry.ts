import { dirname, join } from 'node:path';
import { execute, succeed } from '../command.js';
import type { Packed } from '../pack.js';

/** Whether the registry that npm is configured for has this version. */
export async function isPublished({ name, version, folder, tarball }: Packed): Promise<boolean> {
  const args = ['view', `${name}@${version}`, 'version', '--json'];
  const { code, stdout, stderr } = await execute({ file: 'npm', args, cwd: folder, env: freshCache(tarball) });
  if (code !== 0 && errorCode(stdout) === 'E404') return false;
  if (code !== 0) throw new Error(`npm cannot ask the registry for ${name}@${version}: ${stderr.trim()}`);
  // npm prints nothing where the package is there, but not this version.
  return stdout.trim() !== '';
}

/**
 * Sends the tarball. npm signs where it came from when it runs in CI with an identity to sign with; elsewhere it
 * would refuse, as the manifests ask for that.
 */
export async function send({ tarball, folder }: Packed, tag: string): Promise<void> {
  const signs = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] !== undefined;
  const args = ['publish', tarball, '--tag', tag, '--access', 'public', `--provenance=${signs}`, '--ignore-scripts'];
  await succeed({ file: 'npm', args, cwd: folder, env: freshCache(tarball) });
}

/** A registry that does not answer must not be taken for one that answers as it did last time: npm would do that. */
function freshCache(tarball: string): Record<string, string> {
  return { npm_config_cache: join(dirname(tarball), 'npm-cache') };
}

function errorCode(json: string): unknown {
  try {
    return JSON.parse(json).error?.code;
  } catch {
    return undefined;
  }
}
