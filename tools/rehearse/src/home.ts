import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from './environment.js';

/** Who a user is to a package manager: a home folder with nothing but the address of the registry in it. */
export function createHome(folder: string, url: string, token: string, bin: string): NodeJS.ProcessEnv {
  mkdirSync(folder, { recursive: true });
  const host = url.replace(/^http:/, '');
  const npmrc = [
    `registry=${url}`,
    `${host}:_authToken=${token}`,
    'audit=false',
    'fund=false',
    'update-notifier=false',
  ];
  writeFileSync(join(folder, '.npmrc'), `${npmrc.join('\n')}\n`);
  // Newer versions of Yarn read a file of their own. What was published a minute ago must be installable.
  const yarnrc = {
    npmRegistryServer: url.replace(/\/$/, ''),
    unsafeHttpWhitelist: [new URL(url).hostname],
    npmMinimalAgeGate: 0,
    enableTelemetry: false,
    enableImmutableInstalls: false,
  };
  writeFileSync(join(folder, '.yarnrc.yml'), `${JSON.stringify(yarnrc)}\n`);
  return environment(bin, { HOME: folder, PNPM_CONFIG_MINIMUM_RELEASE_AGE: '0' });
}
