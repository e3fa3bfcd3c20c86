import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { CONTRACT } from './exchanges.js';
import { built, type Server } from './subject.js';

const FOLDER = resolve(import.meta.dirname, '../../servers');
const require = createRequire(import.meta.url);

/** Installs what our mock is measured beside. No scripts: none is needed. */
export function prepareServers(): void {
  execFileSync('pnpm', ['install', '--ignore-workspace', '--frozen-lockfile', '--ignore-scripts'], {
    cwd: FOLDER,
    stdio: ['ignore', process.stderr, process.stderr],
  });
}

/** Ours as users start it. Its keys have a budget of requests. */
export const command: Server = {
  name: '@eflow/mock',
  module: join(dirname(require.resolve('@eflow/mock/package.json')), 'bin/mock.js'),
  args: (port) => ['--port', String(port)],
};

/** It logs nothing, sends no headers of CORS, has one process, and takes its answers from the examples. */
const FASTEST = ['--verboseLevel', 'silent', '--cors', 'false', '--multiprocess', 'false', '--dynamic', 'false'];

export const prism: Server = {
  name: 'Prism',
  module: join(FOLDER, 'node_modules/@stoplight/prism-cli/dist/index.js'),
  args: (port) => ['mock', CONTRACT, '--port', String(port), ...FASTEST],
};

const ours = (name: string, kind: string): Server => ({
  name,
  module: join(built, 'serve.js'),
  args: (port) => [kind, String(port)],
});

/** Ours with a clock that moves on, so that no request is refused. */
export const mock: Server = ours(command.name, 'mock');
/** A handler of one's own in the place of the mock, behind the same server. */
export const constant: Server = ours('the server of @eflow/mock, constant answers', 'constant');
/** What any server in this language costs. */
export const bare: Server = ours('node:http, constant answers', 'bare');
