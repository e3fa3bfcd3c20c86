import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { createMock } from '@eflow/mock';
import { startServer } from '@eflow/mock/server';
import { afterEach, describe, expect, it } from 'vitest';

const bin = join(import.meta.dirname, '../bin/verify.js');
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** Serves the mock with every JSON body of a 200 changed, and gives the URL. */
async function serve(change: (text: string) => string = (text) => text): Promise<string> {
  const mock = createMock();
  const server = await startServer(
    {
      async handle(request) {
        const response = await mock.handle(request);
        if (response.status !== 200) return response;
        return new Response(change(await response.text()), { headers: { 'Content-Type': 'application/json' } });
      },
    },
    { port: 0 },
  );
  closing.push(server.close);
  return server.url;
}

const KEYS = { EVERFLOW_AFFILIATE_KEY: 'mock-affiliate-key', EVERFLOW_NETWORK_KEY: 'mock-network-key' };

function verify(args: string[], keys: Record<string, string> = KEYS): Promise<{ code: number; output: string }> {
  const env = { ...process.env, EVERFLOW_AFFILIATE_KEY: '', EVERFLOW_NETWORK_KEY: '', ...keys };
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}

describe('verify:live', () => {
  it('finds nothing where the API is what the contract says', async () => {
    const { code, output } = await verify(['--server', await serve()]);
    expect(output).toMatch(/^\d\d? answers compared, 0 differences, 0 workflow files failed\.\n$/);
    expect(code).toBe(0);
  });

  it('creates offer groups only when it is told to', async () => {
    const server = await serve();
    const args = ['--server', server, '--write', '--advertiser', '13', '--offer', '1'];
    const { code, output } = await verify(args);
    expect(output).toContain('0 differences, 0 workflow files failed');
    expect(code).toBe(0);
    expect(Number.parseInt(output, 10)).toBeGreaterThan(
      Number.parseInt((await verify(['--server', server])).output, 10),
    );
  });

  it.each([
    ['a renamed field', 'street_adress', 'street_address', 'street-adress'],
    ['another type', '"threshold_amount":1000', '"threshold_amount":"1000.00"', 'amounts-are-decimal'],
    ['a missing field', '"brand_name":"Some brand",', '', 'brand-name-optional'],
    ['a new value of an enum', '"deal_type":"coupon"', '"deal_type":"flash"', 'a-new-record'],
    ['a new field', '"deal_status":', '"deal_color":"red","deal_status":', 'a-new-record'],
    ['null for a value that is not set', '"coupon_code":"SUMMER23"', '"coupon_code":null', 'coupon_code'],
  ])('reports %s as a change of the register', async (_, from, to, proposed) => {
    const { code, output } = await verify(['--server', await serve((text) => text.replaceAll(from, to))]);
    expect(output).toContain('# Proposed changes to spec/sources/decisions.yaml');
    expect(output).toContain(proposed);
    expect(code).toBe(1);
  });

  it('never shows a key', async () => {
    const { output } = await verify(['--server', await serve((text) => text.replace('{', '{"oops":'))]);
    expect(output).not.toContain(KEYS.EVERFLOW_AFFILIATE_KEY);
    expect(output).not.toContain(KEYS.EVERFLOW_NETWORK_KEY);
  });

  it.each([
    ['no key', [], {}],
    [
      '--write without a network key',
      ['--write', '--advertiser', '1', '--offer', '1'],
      { EVERFLOW_AFFILIATE_KEY: 'a' },
    ],
    ['--write without an offer', ['--write', '--advertiser', '1'], KEYS],
  ])('says how it is used when there is %s', async (_, args, keys) => {
    const { code, output } = await verify(args, keys);
    expect(code).toBe(2);
    expect(output).toMatch(/^Usage: pnpm verify:live/);
  });
});
