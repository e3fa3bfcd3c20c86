import { describe, expect, it } from 'vitest';
import { readArguments, selected } from '../src/arguments.js';

const checks = [{ name: 'Node 20' }, { name: 'Node 20, require()' }, { name: 'Bun' }];

describe('readArguments', () => {
  it('asks for all checks and packs when nothing is given', () => {
    expect(readArguments([])).toEqual({ help: false, only: [], tarballs: undefined });
  });

  it('takes several texts and a folder', () => {
    const args = ['--only', 'bun', '--only', 'node 20', '--tarballs', 'packed'];
    expect(readArguments(args)).toEqual({ help: false, only: ['bun', 'node 20'], tarballs: 'packed' });
  });

  it('refuses what it does not know', () => {
    expect(() => readArguments(['--skip', 'bun'])).toThrow('--skip');
    expect(() => readArguments(['bun'])).toThrow('bun');
  });
});

describe('selected', () => {
  it('gives all checks without a text', () => {
    expect(selected(checks, [])).toEqual(checks);
  });

  it('takes the beginning of a name, whatever the case, and keeps the order', () => {
    expect(selected(checks, ['BUN', 'node 20'])).toEqual(checks);
    expect(selected(checks, ['node 20, r'])).toEqual([{ name: 'Node 20, require()' }]);
  });

  it('refuses a text that no name begins with, also beside one that is right', () => {
    expect(() => selected(checks, ['bun', 'nod 20'])).toThrow('--only nod 20: no check has a name that begins so.');
  });
});
