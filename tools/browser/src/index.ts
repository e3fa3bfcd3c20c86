import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { packedChromium } from './packed.js';

/** The package has a program for this platform alone. */
const PACKED = process.platform === 'linux' && process.arch === 'x64';

/**
 * Not those that the package recommends: with them, the browser ends with the first page that is closed, and pages may
 * read what other origins keep from them. Pages are our own, and containers allow no sandbox.
 */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
];

/** A real Chromium: the one that `CHROMIUM_PATH` names, or the one inside a package; Chrome, where that has none. */
export async function launch(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && !existsSync(named)) throw new Error(`CHROMIUM_PATH: there is no file ${named}.`);
  if (named === undefined && !PACKED) return chromium.launch({ channel: 'chrome', args: ARGS });
  return chromium.launch({ executablePath: named ?? (await packedChromium()), args: ARGS });
}
