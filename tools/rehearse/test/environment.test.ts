import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { readArguments } from '../src/arguments.js';
import { environment } from '../src/environment.js';

it('keeps out what configures package managers, turbo and signatures', () => {
  const outer = {
    HOME: '/home/me',
    PATH: '/usr/bin',
    npm_config_registry: 'elsewhere',
    NPM_CONFIG_USERCONFIG: 'elsewhere',
    PNPM_CONFIG_REGISTRY: 'elsewhere',
    YARN_NPM_AUTH_TOKEN: 'a token',
    TURBO_TOKEN: 'a token',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'an address',
    XDG_CONFIG_HOME: 'elsewhere',
    NODE_OPTIONS: '--inspect',
    HTTPS_PROXY: 'a proxy',
  };
  const env = environment('/tools', { HOME: '/home/other' }, outer);
  expect(env).toEqual({
    HOME: '/home/other',
    HTTPS_PROXY: 'a proxy',
    NO_COLOR: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    PATH: `/tools:${dirname(process.execPath)}:/usr/bin`,
  });
});

it('reads the command line, and refuses what it does not know', () => {
  expect(readArguments(['--only', 'user', '--only', 'cache', '--keep'])).toMatchObject({
    only: ['user', 'cache'],
    keep: true,
    list: false,
  });
  expect(() => readArguments(['--skip', 'user'])).toThrow('--skip');
});
