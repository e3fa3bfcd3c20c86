import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '@eflow/browser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContract } from '../src/contract/index.js';
import { downloads } from '../src/downloads/index.js';
import { downloadsPage } from '../src/downloads/page.js';
import { postmanCollection } from '../src/downloads/postman.js';
import { singleFile } from '../src/downloads/redoc.js';
import { readSources } from '../src/site/sources.js';

const { bundle, decisions } = await readSources();
const contract = readContract(bundle, decisions);
const { pages, files } = await downloads(contract);

function file(path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`There is no ${path}.`);
  return content;
}

describe('the page', () => {
  it('lists each file with its size', () => {
    const [page] = pages;
    const rows = page?.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
    );
    expect(rows?.map(([link = '']) => /\]\(\/(.*)\)/.exec(link)?.[1]).sort()).toEqual([...files.keys()].sort());
    for (const [, size] of rows ?? []) expect(size).toMatch(/^[\d.]+ (kB|MB)$/);
  });

  it('refuses a file that no part of it lists', () => {
    expect(() => downloadsPage(new Map([['downloads/notes.txt', '']]))).toThrow('downloads/notes.txt');
  });
});

it('has a JSON Schema for each schema of the contract', () => {
  const names = [...contract.schemas.keys()].map((name) => `downloads/schemas/${name}.json`);
  expect([...files.keys()].filter((path) => path.startsWith('downloads/schemas/')).sort()).toEqual(names.sort());
});

it('has the description for each audience, in YAML and JSON', () => {
  for (const name of ['everflow', 'network', 'affiliate'])
    expect(JSON.parse(file(`downloads/${name}.json`)).openapi).toBe(contract.bundle['openapi']);
  expect(file('downloads/everflow.yaml')).toMatch(/^openapi: /);
});

it('keeps what takes long only as long as it is current', async () => {
  expect(file('downloads/everflow.postman.json')).toBe(await postmanCollection(contract));
  expect(file('downloads/reference.html')).toBe(await singleFile(contract.bundle));
});

describe('the Postman collection', () => {
  const text = file('downloads/everflow.postman.json');
  const collection = JSON.parse(text);
  const requests: { name: string; request: PostmanRequest; response: unknown[] }[] = collection.item.flatMap(
    ({ item }: { item: unknown[] }) => item,
  );

  it('has every operation, with the path, the example and the answers of the contract', () => {
    for (const { summary, method, path, request, responses } of contract.operations) {
      const found = requests.find(({ name }) => name === summary);
      expect(found?.request.method).toBe(method.toUpperCase());
      expect(`/${found?.request.url.path.join('/')}`).toBe(path.replaceAll(/\{(\w+)\}/g, ':$1'));
      const [example] = request?.content[0]?.examples ?? [];
      if (example !== undefined) expect(JSON.parse(found?.request.body.raw ?? '')).toEqual(example.value);
      expect(found?.response.length).toBeGreaterThanOrEqual(responses.length);
    }
    expect(requests).toHaveLength(contract.operations.length);
  });

  it('has the examples of path parameters', () => {
    const found = requests.find(({ name }) => name === 'Get one deal of an offer');
    expect(found?.request.url.variable).toMatchObject([
      { key: 'offerId', value: '1' },
      { key: 'dealId', value: '1' },
    ]);
  });

  it('has host and keys as variables, and no key in it', () => {
    expect(collection.variable).toEqual([
      { key: 'baseUrl', value: 'https://api.eflow.team', type: 'string' },
      { key: 'networkKey', value: '', type: 'string' },
      { key: 'affiliateKey', value: '', type: 'string' },
    ]);
    for (const { request } of requests) {
      expect(request.url.host).toEqual(['{{baseUrl}}']);
      const key = request.url.path.includes('networks') ? '{{networkKey}}' : '{{affiliateKey}}';
      expect(request.auth.apikey).toContainEqual({ key: 'value', value: key });
    }
    expect(text).not.toContain('{{apiKey}}');
  });

  it('takes nothing by chance: the same twice, and each id once', async () => {
    expect(await postmanCollection(contract)).toBe(text);
    const ids = [...text.matchAll(/"(?:id|_postman_id)": "([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(requests.length);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

interface PostmanRequest {
  method: string;
  url: { host: string[]; path: string[]; variable: unknown[] };
  auth: { apikey: unknown[] };
  body: { raw: string };
}

describe('the reference in a single file', () => {
  const html = file('downloads/reference.html');
  let folder: string;
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reference-'));
    await writeFile(join(folder, 'reference.html'), html);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  it('reports nothing to anybody', () => {
    expect(html).toMatch(/"disableTelemetry":true/);
    expect(html).not.toMatch(/"disableTelemetry":false/);
  });

  it('has a policy that lets nothing out', () => {
    const [policy = ''] = /Content-Security-Policy" content="[^"]+/.exec(html) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|connect-src|\*/);
  });

  it('loads no script', () => {
    expect(html).not.toMatch(/<script[^>]+src=|<link[^>]+href="http/);
  });

  it('shows the operations, and asks for nothing', async () => {
    const page = await browser.newPage();
    const refused: string[] = [];
    const sent: string[] = [];
    const errors: string[] = [];
    // What the policy refuses is announced as a request, too, and has not left.
    page.on('requestfailed', (request) => refused.push(`${request.failure()?.errorText} ${request.url()}`));
    page.on('requestfinished', (request) => sent.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    const address = pathToFileURL(join(folder, 'reference.html')).href;
    await page.goto(address);
    await page.getByText('Deals', { exact: true }).first().click();
    await page.getByText('Search the deals of all offers').first().waitFor();
    await page.waitForTimeout(500);
    expect(sent.filter((url) => !/^(data|blob):/.test(url))).toEqual([address]);
    expect(refused.filter((failure) => !failure.startsWith('csp '))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});
