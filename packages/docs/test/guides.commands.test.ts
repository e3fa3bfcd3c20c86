import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createMock } from '@eflow/mock';
import { startServer } from '@eflow/mock/server';
import { lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { CONTENT } from '../src/guides/page.js';
import { ROOT } from '../src/site/paths.js';

const run = promisify(execFile);

/** Every command of the texts. */
const commands = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => lexer(readFileSync(join(CONTENT, name), 'utf8')))
  .flatMap((token) => (token.type === 'code' ? token.text.split('\n') : []));

it('the texts have no command but those that are tried here', () => {
  const known = /^(npx @eflow\/mock|curl|npm install|pnpm add|yarn add|node deal\.mjs)\b/;
  expect(commands.filter((command) => !known.test(command))).toEqual([]);
});

describe('the mock understands', () => {
  it.each(commands.filter((command) => command.startsWith('npx @eflow/mock')))('%s', (command) => {
    const args = [...command.split(' ').slice(2), '--help'];
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'packages/mock/bin/mock.js'), ...args], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('no fault that there is not', () => {
    const args = [join(ROOT, 'packages/mock/bin/mock.js'), '--fault', 'lisOfferDeals:delay=1', '--help'];
    expect(spawnSync(process.execPath, args).status).toBe(2);
  });
});

describe('packages that are installed are ours', () => {
  it.each(commands.filter((command) => / (install|add) /.test(command)))('%s', (command) => {
    const name = command.split(' ').at(-1)?.replace('@eflow/', '') ?? '';
    const manifest = JSON.parse(readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8'));
    expect(manifest.private).toBeUndefined();
    expect(command).toContain(manifest.name);
  });
});

const curl = spawnSync('curl', ['--version']).status === 0;

describe('curl gets an answer', () => {
  it.skipIf(!curl).each(commands.filter((command) => command.startsWith('curl')))('%s', async (command) => {
    const { url, close } = await startServer(createMock(), { port: 0 });
    try {
      const { stdout } = await run('sh', ['-c', `${command.replace('http://127.0.0.1:4010', url)} --silent --fail`]);
      expect(JSON.parse(stdout)).toMatchObject({ name: 'Example Deal', relationship: { deal_products: [{}, {}] } });
    } finally {
      await close();
    }
  });
});
