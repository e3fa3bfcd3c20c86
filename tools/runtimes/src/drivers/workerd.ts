// node workerd.js <folder of miniflare> <bundle>: runs the program in a Worker.
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { load } from './load.js';

/** What is used of Miniflare. */
interface Miniflare {
  dispatchFetch(url: string, init: { method: string; body: string }): Promise<Response>;
  dispose(): Promise<void>;
}
interface Options {
  modules: true;
  scriptPath: string;
  compatibilityDate: string;
}
type Module = { Miniflare: new (options: Options) => Miniflare };

/** How Workers behave that were first deployed on this day. */
const COMPATIBILITY_DATE = '2026-01-01';

const [folder = '', bundle = ''] = process.argv.slice(2);
const { Miniflare } = await load<Module>(folder);
// What the Worker prints comes out of this program.
const miniflare = new Miniflare({ modules: true, scriptPath: bundle, compatibilityDate: COMPATIBILITY_DATE });
try {
  const response = await miniflare.dispatchFetch('http://worker/', { method: 'POST', body: process.env['RUN'] ?? '' });
  const text = await response.text();
  const { version } = createRequire(join(realpathSync(folder), 'package.json'))('workerd');
  console.log(response.ok ? JSON.stringify({ ...JSON.parse(text), version }) : text);
} finally {
  await miniflare.dispose();
}
