import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '@eflow/browser';
import { serveSite } from '@eflow/docs';
import { expect, it } from 'vitest';
import { measurePage } from '../src/docs/page-cost.js';

const PAGE = `<!doctype html><img src="data:," alt=""><script src="late.js" defer></script><p>At once.</p>`;
const LATE = `setTimeout(() => {
  for (const end = performance.now() + 250; performance.now() < end; );
  document.body.append('What the reader came for');
}, 300);\n`;

it('counts what is sent, and waits for the words and for the page to be quiet', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'page-cost-'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'late.js'), LATE);
  const server = await serveSite(folder, { port: 0 });
  const browser = await launch();
  try {
    const late = await measurePage(browser, `${server.url}/`, 'What the reader came for', { cpu: 1 });
    expect(late.requests).toBe(2);
    expect(late.bytes).toBeGreaterThan(PAGE.length + LATE.length);
    expect(late.content).toBeGreaterThan(500);
    expect(late.blocking).toBeGreaterThan(150);
    const early = await measurePage(browser, `${server.url}/`, 'At once.', { cpu: 1 });
    expect(early.content).toBeLessThan(late.content);
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
});
