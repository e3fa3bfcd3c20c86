import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { scriptOf } from '../src/contributing/script.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const CONTRIBUTING = readFileSync(resolve(ROOT, '.github/CONTRIBUTING.md'), 'utf8');

const fence = (lang: string, text: string) => `\`\`\`${lang}\n${text}\n\`\`\`\n`;

const GUIDE = `# Guide

${fence('sh', 'one() { echo "it is $1"; }')}
## Do it

${fence('sh', "one 'a'\nnpm test\none b")}
## Another time

${fence('sh', 'rm everything')}`;

it('does what stands above and in the section, in its order, and tells each command', () => {
  expect(execFileSync('bash', ['-c', scriptOf(GUIDE, 'Do it')]).toString()).toBe(
    ">> one 'a'\nit is a\n>> one b\nit is b\n",
  );
});

it('ends with the first command that fails', () => {
  const script = scriptOf(GUIDE.replace('one b', 'false\necho on'), 'Do it');
  expect(() => execFileSync('bash', ['-c', script], { stdio: 'pipe' })).toThrow();
});

it('refuses a section that is gone, has nothing to do, or something that nobody knows how to do', () => {
  expect(() => scriptOf(GUIDE, 'Do that')).toThrow('There is no section "Do that"');
  expect(() => scriptOf('# Guide\n\n## Do it\n', 'Do it')).toThrow('nothing to do');
  expect(() => scriptOf(`## Do it\n\n${fence('yaml', 'a: 1')}`, 'Do it')).toThrow('a block of `yaml`');
});

it('finds the section in CONTRIBUTING.md, with an edit that can be made', () => {
  const script = scriptOf(CONTRIBUTING, 'From an edit to the next version');
  expect(script).toContain('\npnpm release:version\n');
  const [, edit = ''] = /<<'END-OF-EDIT'\n([\s\S]*?)END-OF-EDIT/.exec(script) ?? [];
  const check = (input: string) => () => execFileSync('git', ['apply', '--check'], { cwd: ROOT, input, stdio: 'pipe' });
  expect(check(edit)).not.toThrow();
  expect(check(edit.replace('examples: [1]', 'examples: [7]'))).toThrow('patch does not apply');
});
