import { describe, expect, it } from 'vitest';
import { dataFiles } from '../src/publishable.js';
import { chooseChromium } from '../src/runtimes/chromium.js';

describe('chooseChromium', () => {
  it('prefers the one that is asked for, then that of the system, then that of the toolbox', () => {
    expect(chooseChromium('/opt/chromium', () => true)).toBe('/opt/chromium');
    expect(chooseChromium(undefined, () => true)).toBe('/usr/bin/chromium');
    expect(chooseChromium('', () => false)).toBeUndefined();
  });

  it('refuses to take another than the one that is asked for', () => {
    expect(() => chooseChromium('/opt/chromium', (file) => file !== '/opt/chromium')).toThrow(
      'There is no Chromium at /opt/chromium, which CHROMIUM_PATH names.',
    );
  });
});

describe('dataFiles', () => {
  it('names the exports that are neither modules nor JSON', () => {
    const exports = {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './openapi.yaml': './openapi/everflow.yaml',
      './schemas/*.json': './schemas/*.json',
    };
    expect(dataFiles(exports)).toEqual(['./openapi.yaml']);
  });
});
