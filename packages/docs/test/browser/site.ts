import { readdir } from 'node:fs/promises';
import { launch } from '@eflow/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { SITE } from '../../dist/site/paths.js';
import { type SiteServer, serveSite } from '../../dist/site/server.js';

export interface Opened {
  browser: Browser;
  /** Where the built site is served: `http://127.0.0.1:34567/`. */
  root: string;
}

/** Serves the built site and starts a browser for the tests of a file. */
export function openSite(): () => Opened {
  let opened: Opened | undefined;
  let server: SiteServer | undefined;
  beforeAll(async () => {
    server = await serveSite(SITE, { port: 0 });
    opened = { browser: await launch(), root: `${server.url}/` };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await server?.close();
  });
  return () => {
    if (!opened) throw new Error('The site is not open yet.');
    return opened;
  };
}

/** Paths of all pages of the built site: `reference/index.html`. The single file of Redoc is no page of ours. */
export async function htmlFiles(): Promise<string[]> {
  const files = await readdir(SITE, { recursive: true });
  return files.filter((file) => file.endsWith('.html') && !file.startsWith('downloads/reference')).sort();
}
