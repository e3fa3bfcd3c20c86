import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { SITE } from '../../dist/site/paths.js';
import { htmlFiles, openSite } from './site.js';

interface Visit {
  file: string;
  ids: Set<string>;
  duplicates: string[];
  /** Absolute. */
  links: string[];
  requests: string[];
  /** What the browser complained about: errors of scripts, refusals of the policy. */
  complaints: string[];
  shift: number;
}

const LIMIT = 25 * 1024;
/** Three requests, of which the second page has the answers in its cache. */
const SHARED = ['assets/site.css', 'assets/site.js', 'assets/theme.js'];
const opened = openSite();
const visits = new Map<string, Visit>();

beforeAll(async () => {
  const { browser, root } = opened();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  for (const file of await htmlFiles()) {
    const requests: string[] = [];
    const complaints: string[] = [];
    page.removeAllListeners();
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(root + file);
    // Shifts are recorded from the beginning, and told to observers that ask for the past.
    const found = await page.evaluate(
      () =>
        new Promise<{ ids: string[]; links: string[]; shift: number }>((resolve) => {
          let shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if ('value' in entry) shift += Number(entry.value);
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() =>
            setTimeout(() =>
              resolve({
                ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
                links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
                shift,
              }),
            ),
          );
        }),
    );
    const ids = new Set(found.ids);
    const duplicates = found.ids.filter((id, index) => found.ids.indexOf(id) !== index);
    visits.set(file, { file, ids, duplicates, links: found.links, requests, complaints, shift: found.shift });
  }
  await context.close();
}, 120_000);

test('there are pages of every kind', () => {
  for (const file of [
    'index',
    'quickstart',
    'reference/index',
    'differences/index',
    'changelog',
    'client/index',
    'downloads/index',
    'a-z',
  ])
    expect([...visits.keys()]).toContain(`${file}.html`);
});

describe('no page', () => {
  test('has a link that leads nowhere, or to an anchor that is not there', () => {
    const { root } = opened();
    const broken = [...visits.values()].flatMap(({ file, links }) =>
      links
        .filter((link) => link.startsWith(root))
        .filter((link) => !leads(new URL(link), root))
        .map((link) => `${file}: ${link.slice(root.length)}`),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  test('asks another host for anything', () => {
    const { root } = opened();
    expect([...visits.values()].flatMap(({ requests }) => requests).filter((url) => !url.startsWith(root))).toEqual([]);
  });

  test('asks for more than itself and what all pages share', () => {
    const { root } = opened();
    const more = [...visits.values()].flatMap(({ file, requests }) => {
      const asked = requests.map((url) => relative(SITE, fileOf(new URL(url), root)));
      const needless = asked.filter((path, index) => ![file, ...SHARED].includes(path) || asked.indexOf(path) < index);
      return needless.map((path) => `${file}: ${path}`);
    });
    expect(more).toEqual([]);
  });

  test('makes the browser complain', () => {
    expect(
      [...visits.values()].flatMap(({ file, complaints }) => complaints.map((text) => `${file}: ${text}`)),
    ).toEqual([]);
  });

  test('has the same id twice', () => {
    expect([...visits.values()].flatMap(({ file, duplicates }) => duplicates.map((id) => `${file}#${id}`))).toEqual([]);
  });

  test('moves while it loads', () => {
    expect([...visits.values()].filter(({ shift }) => shift > 0.02).map(({ file, shift }) => [file, shift])).toEqual(
      [],
    );
  });

  test(`is heavier than ${LIMIT / 1024} KB with its styles and scripts`, async () => {
    const { root } = opened();
    const heavy: string[] = [];
    for (const { file, requests } of visits.values()) {
      const parts = await Promise.all(requests.map((url) => readFile(fileOf(new URL(url), root))));
      const bytes = parts.reduce((sum, part) => sum + gzipSync(part).length, 0);
      if (bytes > LIMIT) heavy.push(`${file}: ${bytes} bytes`);
    }
    expect(heavy).toEqual([]);
  });

  test('lacks the policy that forbids everything foreign', async () => {
    for (const file of visits.keys())
      expect(await readFile(join(SITE, file), 'utf8'), file).toMatch(
        /http-equiv="Content-Security-Policy" content="default-src 'self'/i,
      );
  });
});

function fileOf({ pathname }: URL, root: string): string {
  const path = decodeURIComponent(pathname.slice(new URL(root).pathname.length));
  return join(SITE, path === '' ? 'index.html' : path);
}

function leads(url: URL, root: string): boolean {
  const file = fileOf(url, root);
  if (!existsSync(file)) return false;
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '') return true;
  return visits.get(file.slice(SITE.length + 1))?.ids.has(anchor) ?? false;
}
