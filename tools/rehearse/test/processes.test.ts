import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createProcesses, type Processes } from '../src/processes.js';
import { answerOf } from '../src/wait.js';

function create(): { processes: Processes; log: string } {
  const folder = mkdtempSync(join(tmpdir(), 'processes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const log = join(folder, 'log.txt');
  return { processes: createProcesses(log), log };
}

const node = (program: string) => ({ file: process.execPath, args: ['-e', program], cwd: '/', env: {} });

it('gives what a command prints, and logs it', async () => {
  const { processes, log } = create();
  expect(await processes.run(node('console.log(1)'))).toBe('1\n');
  await expect.poll(() => readFileSync(log, 'utf8')).toContain('console.log(1)\n1\n');
});

it('tells the last words of a command that fails', async () => {
  const { processes } = create();
  await expect(processes.run(node('console.error("no such tag"); process.exit(3)'))).rejects.toThrow(
    /ended with 3\.\nno such tag/,
  );
  await expect(processes.run({ ...node(''), file: '/none/git' })).rejects.toThrow('git cannot be run');
});

it('ends a command with all that it has started', async () => {
  const { processes } = create();
  // The child writes to the same output, which therefore stays open for as long as it lives.
  const child = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log(1)'], { stdio: 'inherit' })`;
  const running = processes.start(node(`${child}; setInterval(() => {}, 1000)`));
  await answerOf('It', running, () => running.output() || undefined);
  await processes.killAll();
  expect(await running.ended).toBeNull();
});

it('says that a server has ended before it was ready', async () => {
  const { processes } = create();
  const running = processes.start(node('console.error("the port is taken"); process.exit(1)'));
  await expect(answerOf('The registry', running, () => undefined)).rejects.toThrow(
    /^The registry ended with 1 before it was ready\.\nthe port is taken/,
  );
});
