import { describe, expect, it } from 'vitest';
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
