import { describe, expect, it } from 'vitest';
import { STEPS } from '../src/rehearsal.js';
import { type Step, selectSteps, takeSteps } from '../src/steps.js';

const step = (name: string, needs: string[] = [], run: Step<string[]>['run'] = async () => 'done'): Step<string[]> => ({
  name,
  title: `Do ${name}`,
  needs,
  run: async (state) => {
    state.push(name);
    return run(state);
  },
});

const names = (steps: readonly Step<string[]>[]) => steps.map(({ name }) => name);

describe('selectSteps', () => {
  const steps = [step('a'), step('b', ['a']), step('c', ['b']), step('d')];

  it('gives all without a name', () => {
    expect(selectSteps(steps, [])).toEqual(steps);
  });

  it('adds what is needed, and keeps the order', () => {
    expect(names(selectSteps(steps, ['d', 'c']))).toEqual(['a', 'b', 'c', 'd']);
    expect(names(selectSteps(steps, ['d']))).toEqual(['d']);
  });

  it('refuses a name that there is not, and says which there are', () => {
    expect(() => selectSteps(steps, ['e'])).toThrow('There is no step e. The steps: a, b, c, d.');
  });

  it('knows the needs of the rehearsal', () => {
    for (const { name } of STEPS) expect(selectSteps(STEPS, [name]).at(-1)?.name).toBe(name);
  });
});

describe('takeSteps', () => {
  it('writes a line for each', async () => {
    const lines: string[] = [];
    await takeSteps([step('a'), step('b')], [], (line) => lines.push(line));
    expect(lines).toEqual([expect.stringMatching(/^✓ a +0\.0 s {2}Do a: done$/), expect.stringMatching(/^✓ b/)]);
  });

  it('ends with the step that fails, and names it', async () => {
    const [lines, taken]: [string[], string[]] = [[], []];
    const failing = step('b', [], () => Promise.reject(new Error('no such package')));
    const all = takeSteps([step('a'), failing, step('c')], taken, (line) => lines.push(line));
    await expect(all).rejects.toThrow('The step `b` failed. no such package');
    expect(taken).toEqual(['a', 'b']);
    expect(lines.at(-1)).toMatch(/^✗ b .* Do b$/);
  });
});
