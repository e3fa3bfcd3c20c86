import { existsSync } from 'node:fs';
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = '/usr/bin/chromium';

/** A real Chromium: the one that `CHROMIUM_PATH` names, the one of the system, or the one inside a package. */
export async function launch(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && !existsSync(named)) throw new Error(`CHROMIUM_PATH: there is no file ${named}.`);
  const installed = named ?? (existsSync(INSTALLED) ? INSTALLED : undefined);
  if (installed === undefined)
    return chromium.launch({ executablePath: await packed.executablePath(), args: packed.args });
  return chromium.launch({
    executablePath: installed,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}
