import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';

const bin = new URL('../bin/mock.js', import.meta.url).pathname;
const processes: ChildProcessByStdio<null, Readable, Readable>[] = [];

afterEach(() => {
  for (const child of processes.splice(0)) child.kill('SIGKILL');
});

function run(...args: string[]) {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  processes.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (output.stderr += text));
  const ended = once(child, 'close').then(([code, signal]) => ({ ...output, code, signal }));
  return { child, output, ended };
}

/** Starts the mock at a free port and waits for what it prints. */
async function start(...args: string[]) {
  const running = run('--port', '0', ...args);
  const failed = running.ended.then(({ stderr }) => Promise.reject(new Error(`The mock has ended: ${stderr}`)));
  failed.catch(() => {});
  while (!running.output.stdout.includes('Ctrl+C')) await Promise.race([once(running.child.stdout, 'data'), failed]);
  const [, base = ''] = /(http:\S+\/v1)$/m.exec(running.output.stdout) ?? [];
  return { ...running, base };
}

const search = (base: string) =>
  fetch(`${base}/affiliates/deals`, { method: 'POST', headers: { 'X-Eflow-Api-Key': 'mock-affiliate-key' } });

describe('mock on the command line', () => {
  it('prints where it is, the keys, and a line for curl that works', async () => {
    const { output, base } = await start();
    expect(base).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*\/v1$/);
    expect(output.stdout).toContain('mock-network-key');
    expect(output.stdout).toContain('mock-affiliate-key');
    const line = /^ *curl -X (\w+) -H "([\w-]+): ([\w-]+)" "(\S+)"$/m.exec(output.stdout);
    const [, method = '', header = '', key = '', url = ''] = line ?? [];
    expect(url).toContain(base);
    const response = await fetch(url, { method, headers: { [header]: key } });
    expect(response.status).toBe(200);
    expect((await response.json()).deals).toHaveLength(2);
    expect(output.stderr).toBe('');
  });

  it('takes seed, size, faults and cors', async () => {
    const faults = ['searchDeals:2:server-error=503', '--fault=getOfferDeal:redirect=http://localhost:1/a=b'];
    const { base } = await start('--seed=-7', '--size', '0', '--cors', '--fault', ...faults);
    const first = await search(base);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const { paging } = await first.json();
    expect((await search(base)).status).toBe(503);
    const redirect = await fetch(`${base}/affiliates/offers/1/deals/1`, { redirect: 'manual' });
    expect(redirect.headers.get('location')).toBe('http://localhost:1/a=b');
    const other = await start('--size', '200');
    expect((await (await search(other.base)).json()).paging.total_count).toBeGreaterThan(paging.total_count);
  });

  it('the seed determines the data', async () => {
    const [one, same, other] = await Promise.all(
      ['3', '3', '4'].map(async (seed) => (await search((await start('--seed', seed)).base)).text()),
    );
    expect(one).toBe(same);
    expect(one).not.toBe(other);
  });

  it('prints help and version', async () => {
    const help = await run('--help').ended;
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const flag of ['--port', '--seed', '--size', '--fault', '--cors', '--help', '--version', 'slow-drip=bytes/ms'])
      expect(help.stdout).toContain(flag);
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(await run('--version').ended).toMatchObject({ code: 0, stderr: '', stdout: `${version}\n` });
  });

  it.each([
    ['--what', "Unknown option '--what'"],
    ['word', "Unexpected argument 'word'"],
    ['--port', "'--port <value>' argument missing"],
    ['--port -1', '--port'],
    ['--port=-1', '--port takes an integer from 0 to 65535, got "-1".'],
    ['--port=65536', '--port takes an integer from 0 to 65535, got "65536".'],
    ['--port=', '--port takes an integer from 0 to 65535, got "".'],
    ['--port=80a', '--port takes an integer from 0 to 65535, got "80a".'],
    ['--seed=1.5', '--seed takes an integer, got "1.5".'],
    ['--size=-1', '--size takes an integer from 0 to 1000000, got "-1".'],
    ['--size=2.5', '--size takes an integer from 0 to 1000000, got "2.5".'],
    ['--size=99999999', '--size takes an integer from 0 to 1000000, got "99999999".'],
    ['--fault=explode', 'there is no kind "explode"'],
    ['--fault=find:delay=5', 'there is no operation "find"'],
    ['--fault=delay=soon', 'expected delay=ms'],
    ['--cors=yes', "'--cors' does not take an argument"],
  ])('%s is refused in one line', async (args, reason) => {
    const { code, stdout, stderr } = await run(...args.split(' ')).ended;
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^mock: [^\n]+\. See mock --help\.\n$/);
    expect(stderr).toContain(reason);
  });

  it('a port in use is refused in one line', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const address = blocker.address();
    const port = typeof address === 'object' ? `${address?.port}` : '';
    const { code, stdout, stderr } = await run('--port', port).ended;
    blocker.close();
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: `mock: Port ${port} of 127.0.0.1 is in use. See mock --help.\n`,
    });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends it, also with open connections', async (signal) => {
    const { child, base, ended } = await start('--fault', 'searchDeals:2:delay=60000');
    await (await search(base)).text();
    const waiting = search(base).catch(() => 'ended');
    const silent = connect(Number(new URL(base).port), '127.0.0.1').resume();
    const closed = once(silent, 'close');
    await once(silent, 'connect');
    // Time for the request to arrive.
    await setTimeout(200);
    const begin = performance.now();
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect(performance.now() - begin).toBeLessThan(1000);
    expect(await waiting).toBe('ended');
    await closed;
  });
});
