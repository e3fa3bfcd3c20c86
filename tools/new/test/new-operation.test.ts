import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newOperation } from '../src/new-operation.js';
import { operationOf } from '../src/operation.js';

const SPEC = dirname(fileURLToPath(import.meta.resolve('@eflow/spec/package.json')));
const BIN = join(import.meta.dirname, '../bin/new-operation.js');
const pipeline = join(dirname(fileURLToPath(import.meta.resolve('@eflow/pipeline'))), '../bin/pipeline.js');

const GET = {
  method: 'get',
  path: '/v1/affiliates/offers/{offerId}',
  audience: 'affiliate',
  id: 'getOffer',
  tag: 'Deals',
};
const POST = {
  ...{ method: 'POST', path: '/v1/networks/widgets/{widgetId}', audience: 'network' },
  ...{ id: 'updateWidgets', tag: 'Offer groups' },
};

let parent = '';
let spec = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'new-operation-'));
  spec = join(parent, 'spec');
  const parts = ['components', 'paths', 'sources/facts.yaml', 'extensions.yaml', 'openapi.yaml', 'redocly.yaml'];
  for (const part of parts) cpSync(join(SPEC, part), join(spec, part), { recursive: true });
  // The plugin finds its dependencies from its real place.
  symlinkSync(join(SPEC, 'dist'), join(spec, 'dist'), 'junction');
});

afterEach(() => rmSync(parent, { recursive: true }));

const read = (file: string) => readFileSync(join(spec, file), 'utf8');

describe('the files of an operation', () => {
  it('are named as the README of the description says', async () => {
    expect(await newOperation(spec, operationOf(GET))).toEqual({
      written: [
        'paths/affiliates_offers_{offerId}.yaml',
        'openapi.yaml',
        'components/schemas/Offer.yaml',
        'components/examples/GetOfferResponse.yaml',
      ],
      reused: ['components/parameters/OfferId.yaml'],
    });
  });

  it('have a body where there is one', async () => {
    const { written } = await newOperation(spec, operationOf(POST));
    expect(written).toContain('components/schemas/WidgetUpdate.yaml');
    expect(written).toContain('components/examples/UpdateWidgetsRequest.yaml');
    expect(read('components/schemas/WidgetUpdate.yaml')).toContain('additionalProperties: false');
    expect(read('components/schemas/Widget.yaml')).not.toContain('additionalProperties');
  });

  it('leave the rest of the root as it was written', async () => {
    const before = read('openapi.yaml');
    await newOperation(spec, operationOf(GET));
    const added = `  ${GET.path}:\n    $ref: paths/affiliates_offers_{offerId}.yaml\n`;
    expect(read('openapi.yaml').replace(added, '')).toBe(before);
  });

  it('join those of another method of the path', async () => {
    await newOperation(spec, operationOf(GET));
    const root = read('openapi.yaml');
    await newOperation(spec, operationOf({ ...GET, method: 'put', id: 'updateOffer' }));
    expect(read('openapi.yaml')).toBe(root);
    expect(read('paths/affiliates_offers_{offerId}.yaml')).toMatch(/^get:[\s\S]*^put:/m);
  });
});

describe('what is there is not overwritten', () => {
  it.each([
    ['the method of a path', GET, {}, 'has `get` already'],
    ['an operation', GET, { path: '/v1/affiliates/others' }, 'GetOfferResponse.yaml is there already'],
    [
      'a path that is in a file of another name',
      { ...GET, path: '/v1/affiliates/deals', method: 'post', id: 'searchDeals' },
      {},
      'has `post` already',
    ],
  ])('%s', async (_, first, change, message) => {
    if (first === GET) await newOperation(spec, operationOf(first));
    const before = [read('openapi.yaml'), read('paths/affiliates_deals.yaml')];
    await expect(newOperation(spec, operationOf({ ...first, ...change }))).rejects.toThrow(message);
    expect([read('openapi.yaml'), read('paths/affiliates_deals.yaml')]).toEqual(before);
  });
});

describe('a wrong answer is refused', () => {
  it.each([
    [{ method: 'fetch' }, 'The method `fetch` is none of get, post'],
    [{ path: 'affiliates/offers' }, 'is none like /v1/'],
    [{ path: '/v1/affiliates/../offers' }, 'is none like /v1/'],
    [{ audience: 'everybody' }, 'none of network, affiliate'],
    [{ id: 'offer' }, 'is not a verb'],
    [{ tag: '' }, 'The tag is missing'],
  ])('%j', (wrong, message) => {
    expect(() => operationOf({ ...GET, ...wrong })).toThrow(message);
  });
});

describe('the lint', () => {
  it('names every place that is left to do, and no other', { timeout: 120_000 }, async () => {
    const { written } = await newOperation(spec, operationOf(POST));
    const first = await lint();
    expect(first.code).toBe(1);
    const left = written.flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) => (/^ *(summary|description|properties): # TODO/.test(line) ? [index + 1] : []))
        .map((line) => `spec/${file}:${line}`),
    );
    expect(first.places).toEqual(left.toSorted());

    // When these are done, it goes on with where each statement comes from.
    for (const file of written) {
      const text = read(file)
        .replaceAll(/(summary|description): # TODO.*/g, '$1: Words')
        .replaceAll(/properties: # TODO.*/g, 'properties: {}')
        .replaceAll(/value: # TODO.*/g, 'value: {}');
      writeFileSync(join(spec, file), text);
    }
    const second = await lint();
    expect(second.code).toBe(1);
    expect(new Set(second.places.map((place) => place.replace(/:\d+$/, '')))).toEqual(
      new Set(written.filter((file) => file !== 'openapi.yaml').map((file) => `spec/${file}`)),
    );
    for (const file of written) {
      const text = read(file)
        .replaceAll(/document: # TODO.*/g, 'document: create-offer-group')
        .replaceAll(/section: # TODO.*/g, 'section: Widgets');
      writeFileSync(join(spec, file), text);
    }
    expect(await lint()).toEqual({ code: 0, places: [] });
  });
});

describe('the command', () => {
  it('says what it wrote, and what comes next', async () => {
    const flags = Object.entries({ ...GET, spec }).flatMap(([name, value]) => [`--${name}`, value]);
    const { code, stdout } = await run(BIN, flags);
    expect(code).toBe(0);
    expect(stdout).toContain('spec/components/parameters/OfferId.yaml was there, and is used');
    expect(stdout).toContain('Now `npm start` says what is left to do');
  });

  it('names what is missing where nobody can be asked', async () => {
    const { code, stderr } = await run(BIN, ['--spec', spec, '--method', 'get']);
    expect(code).toBe(2);
    expect(stderr).toContain('--path, --audience, --id, --tag missing');
  });
});

async function lint(): Promise<{ code: number; places: string[] }> {
  const { code, stderr } = await run(pipeline, ['lint', 'spec']);
  const places = [...stderr.matchAll(/^(spec\/.*?:\d+):\d+ {2}/gm)].map(([, place = '']) => place);
  return { code, places: places.toSorted() };
}

function run(script: string, args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const options = { cwd: parent, env: { ...process.env, INIT_CWD: parent, NO_COLOR: '1', FORCE_COLOR: undefined } };
  return new Promise((done) => {
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
