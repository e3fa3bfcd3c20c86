import { cpSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withCopy } from '../../../spec/test/copy-spec.js';
import { runCli } from './helpers/package.js';
import { Workspace } from './helpers/workspace.js';

/** A program that was written for the operation that is new. It prints what it finds, as JSON. */
const PROGRAM = `
import { createAffiliateClient, createClient, getOffer, InvalidResponseError, type Offer } from '@eflow/affiliate-client';
import { validators } from '@eflow/affiliate-client/validators';
import type { affiliate } from '@eflow/contract';
import { offerValidator } from '@eflow/contract/validators';
import { createMock } from '@eflow/mock';

type Operation = affiliate.operations['getOffer'];
const path: Operation['parameters']['path'] = { offerId: 7 };
const requests: string[] = [];
const stub = (body: unknown) => async (url: unknown): Promise<Response> => {
  requests.push(url instanceof Request ? url.url : String(url));
  return Response.json(body);
};
const base = { apiKey: 'key', baseUrl: 'http://stub', validate: 'throw', validators } as const;

const right = createAffiliateClient({ ...base, fetch: stub({ network_offer_id: 7, name: 'Stub' }) });
const offer: Offer = await right.offers.get(path);
const payout: number | undefined = offer.payout;
const { name } = await getOffer(createClient({ ...base, fetch: stub({ network_offer_id: 7, name: 'Stub' }) }), path);
const { data } = await right.http.GET('/v1/affiliates/offers/{offerId}', { params: { path } });
// @ts-expect-error: the id is a number
await right.offers.get({ offerId: 'seven' }).catch(() => undefined);

const wrong = createAffiliateClient({ ...base, fetch: stub({ network_offer_id: 'seven' }) });
const result = await wrong.offers.get(path).result();
const issues = result.error instanceof InvalidResponseError ? result.error.issues.map(({ pointer }) => pointer) : [];

const mock = createMock();
const mocked = createAffiliateClient({ ...base, apiKey: mock.keys.affiliate, fetch: mock.fetch, retry: false });
const answer = await mocked.offers.get({ offerId: 1 }).result();
const others = await mocked.deals.listForOffer({ offerId: 1 });

console.log(JSON.stringify({
  requests: requests.slice(0, 3), offer, payout, name, data, issues, valid: offerValidator.check(offer).valid,
  mock: answer.ok ? answer.data : { status: 'status' in answer.error && answer.error.status, message: answer.error.message },
  deals: others.deals.length,
}));
`;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await Workspace.create();
  await mkdir(workspace.path('program'));
  await writeFile(workspace.path('program', 'program.ts'), PROGRAM);
  const compilerOptions = { lib: ['es2023', 'dom', 'dom.iterable'], skipLibCheck: true, outDir: '.', rootDir: '.' };
  const tsconfig = { extends: '../.config/tsconfig.json', compilerOptions, include: ['program.ts'], exclude: [] };
  await writeFile(workspace.path('program', 'tsconfig.json'), JSON.stringify(tsconfig));
});
afterAll(() => workspace[Symbol.asyncDispose]());

/** Adds the operation to a copy of the description: three files, and what names them in the root. */
async function addOperation(spec: string): Promise<void> {
  for (const folder of ['paths', 'components'])
    cpSync(join(import.meta.dirname, 'fifth-operation', folder), join(spec, folder), { recursive: true });
  const file = join(spec, 'openapi.yaml');
  const text = (await readFile(file, 'utf8'))
    .replace('\npaths:\n', '\n  - name: Offers\n    description: What affiliates promote.\npaths:\n')
    .replace(
      '\ncomponents:\n',
      "\n  /v1/affiliates/offers/{offerId}:\n    $ref: 'paths/affiliates_offers_{offerId}.yaml'\ncomponents:\n",
    );
  await writeFile(file, text);
}

/** Generates and compiles all packages of the copy. */
async function build(): Promise<void> {
  const contract = workspace.package('contract');
  const targets = [[], ['--mock', workspace.package('mock')], ['--affiliate', workspace.package('affiliate-client')]];
  for (const target of targets)
    expect(await runCli([...target, contract])).toEqual({ code: 0, stdout: '', stderr: '' });
  for (const name of ['contract', 'affiliate-client', 'mock'])
    expect(await workspace.compile(workspace.package(name))).toBe('');
  expect((await runCli(['--copy', contract])).code).toBe(0);
}

const generated = (name: string, module: string) =>
  readFile(join(workspace.package(name), 'src', 'generated', `${module}.ts`), 'utf8');

describe('an operation that is added to the description, and to nothing else', () => {
  let output: Record<string, unknown>;
  beforeAll(async () => {
    await withCopy(async (spec) => {
      await addOperation(spec);
      const bundled = await workspace.pipeline('bundle', spec, workspace.package('contract'));
      expect(bundled).toEqual({ code: 0, stdout: '', stderr: '' });
    });
    await build();
    expect(await workspace.compile(workspace.path('program'))).toBe('');
    const { stdout, stderr } = await workspace.run('program', 'program.js');
    expect(stderr).toBe('');
    output = JSON.parse(stdout);
  }, 60_000);

  it('is in the types of its audience and of the whole', async () => {
    for (const module of ['affiliate', 'everflow'])
      expect(await generated('contract', module)).toContain('getOffer: {');
    expect(await generated('contract', 'network')).not.toContain('getOffer');
  });

  it('is a function, a method of the group of its tag, and a path', () => {
    expect(output).toMatchObject({
      requests: Array.from({ length: 3 }, () => 'http://stub/v1/affiliates/offers/7'),
      offer: { network_offer_id: 7, name: 'Stub' },
      name: 'Stub',
      data: { network_offer_id: 7, name: 'Stub' },
    });
  });

  it('has its response held against the contract', () => {
    expect(output).toMatchObject({ valid: true, issues: expect.arrayContaining(['/network_offer_id', '/name']) });
  });

  it('is answered by the mock with the example of the contract', () => {
    expect(output).toMatchObject({ mock: { network_offer_id: 1, name: 'Example Offer', payout: 12.5 } });
  });

  it('leaves the other operations as they are', () => {
    expect(output).toMatchObject({ deals: 1 });
  });
});

it('the mock says what it cannot do where the contract has no example', { timeout: 60_000 }, async () => {
  for (const audience of ['everflow', 'affiliate']) {
    const file = join(workspace.package('contract'), 'openapi', `${audience}.json`);
    const bundle = JSON.parse(await readFile(file, 'utf8'));
    delete bundle.paths['/v1/affiliates/offers/{offerId}'].get.responses[200].content['application/json'].examples;
    await writeFile(file, JSON.stringify(bundle));
  }
  await build();
  const { stdout } = await workspace.run('program', 'program.js');
  const message = expect.stringContaining('The mock cannot do getOffer, and the contract has no example');
  expect(JSON.parse(stdout)).toMatchObject({ mock: { status: 501, message }, deals: 1 });
});
