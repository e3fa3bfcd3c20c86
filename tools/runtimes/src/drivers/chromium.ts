// node chromium.js <folder of puppeteer-core> <executable or folder of @sparticuz/chromium> <page>: runs the program
// in a page.
import { statSync } from 'node:fs';
import { load } from './load.js';

/** What is used of Puppeteer. */
interface Session {
  send(method: string): Promise<unknown>;
  on(event: string, listener: (event: unknown) => void): void;
}
interface Page {
  createCDPSession(): Promise<Session>;
  on(event: 'pageerror', listener: (error: unknown) => void): void;
  goto(url: string): Promise<unknown>;
  evaluate(expression: string): Promise<object>;
}
interface Browser {
  newPage(): Promise<Page>;
  version(): Promise<string>;
  close(): Promise<void>;
}
interface Puppeteer {
  default: { launch(options: { executablePath: string; args: string[]; headless: boolean }): Promise<Browser> };
}
/** What is used of a Chromium that comes as a package. */
interface Packed {
  default: { executablePath(): Promise<string> };
}

const [puppeteer = '', chromium = '', url = ''] = process.argv.slice(2);
const { default: launcher } = await load<Puppeteer>(puppeteer);
const packed = statSync(chromium).isDirectory();
const browser = await launcher.launch({
  executablePath: packed ? await (await load<Packed>(chromium)).default.executablePath() : chromium,
  // The program is our own, and containers do not allow a sandbox. The package's own arguments would let a page read what
  // other origins keep from it.
  args: ['--no-sandbox', '--no-proxy-server', '--disable-gpu'],
  headless: true,
});
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  // What the page prints comes out of this program with all that the protocol tells about it.
  const session = await page.createCDPSession();
  await session.send('Runtime.enable');
  session.on('Runtime.consoleAPICalled', (event) => console.log(JSON.stringify(event)));
  await page.goto(url);
  // JSON is an expression, and the page has put the program among its globals.
  const result = await page.evaluate(`run(${process.env['RUN']})`);
  console.log(JSON.stringify({ ...result, version: (await browser.version()).replace(/.*\//, '') }));
} finally {
  await browser.close();
}
