import { expect, it } from 'vitest';
import { memoryOf, runMeasured } from '../src/measure/run-measured.js';

it('counts what a process has started, and what that has, whatever the order', () => {
  const list = ' 30 20 4\n 10 1 1\n 20 10 2\n 40 1 8\n';
  expect(memoryOf(10, list)).toBe(7 * 1024);
  expect(memoryOf(40, list)).toBe(8 * 1024);
  expect(memoryOf(50, list)).toBe(0);
});

const node = (script: string) => ['--eval', script];
const codes = [0];

it('sees the memory of a child of a program', async () => {
  const child = `const held = Buffer.alloc(300e6, 1); setTimeout(() => held, 500);`;
  const program = `require('child_process').spawnSync(process.execPath, ['--eval', ${JSON.stringify(child)}]);`;
  const { peak, seconds } = await runMeasured(process.execPath, node(program), { cwd: '.', codes });
  expect(peak).toBeGreaterThan(300e6);
  expect(seconds).toBeGreaterThan(0.4);
});

it('is refused when the program fails, with its words', async () => {
  const failing = runMeasured(process.execPath, node('console.error("No."); process.exit(3)'), { cwd: '.', codes });
  await expect(failing).rejects.toThrow(/ended with 3: No\./);
});
