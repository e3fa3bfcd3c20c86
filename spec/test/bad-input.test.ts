import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withCopy } from './copy-spec.js';
import { type Change, replace } from './mutation.js';

const pipeline = dirname(createRequire(import.meta.url).resolve('@eflow/pipeline'));
const bin = join(pipeline, '..', 'bin', 'pipeline.js');

describe.concurrent('the command', { timeout: 60_000 }, () => {
  it('reports an operation without an audience', () =>
    withCopy(async (spec) => {
      await change(spec, 'paths/affiliates_deals.yaml', replace('  x-audience: affiliate\n', ''));
      expect(await run(dirname(spec), ['lint', 'spec'])).toEqual({
        code: 1,
        stderr: [
          'spec/paths/affiliates_deals.yaml:1:1  Every operation needs x-audience, x-client-method, x-idempotent and x-source.  rule/operation-facts',
          '  Add what is missing; extensions.yaml explains each key.',
          '1 problem. Artefacts of the last good state were left as they are.',
          '',
        ],
      });
    }));

  it('reports an allOf that cannot be flattened and leaves the last good bundles alone', () =>
    withCopy(async (spec) => {
      const read = await lastGoodBundles(dirname(spec));
      const part = '  - $ref: OfferGroupCaps.yaml\n';
      await change(spec, 'components/schemas/OfferGroupCreate.yaml', replace(part, `${part}  - minProperties: 6\n`));
      expect(await run(dirname(spec), ['bundle', 'spec', 'package'])).toEqual({
        code: 1,
        stderr: [
          'spec/components/schemas/OfferGroupCreate.yaml:65:5  ' +
            'Cannot flatten this part of allOf: it has `minProperties`; only plain objects can be merged.  everflow/flat-all-of',
          expect.stringMatching(/^ {2}\S/),
          '1 problem. Artefacts of the last good state were left as they are.',
          '',
        ],
      });
      expect(await read()).toBe('good\n');
    }));

  it('reports a field that is not documented and leaves the last good bundles alone', () =>
    withCopy(async (spec) => {
      const read = await lastGoodBundles(dirname(spec));
      await change(
        spec,
        'components/examples/NoDealsResponse.yaml',
        replace('  deals: []\n', '  deals: []\n  paging: {}\n'),
      );
      expect(await run(dirname(spec), ['bundle', 'spec', 'package'])).toEqual({
        code: 1,
        stderr: [
          expect.stringMatching(
            /^spec\/components\/examples\/NoDealsResponse\.yaml:6:3 {2}.*`paging`\. {2}no-invalid-media-type-examples$/,
          ),
          expect.stringMatching(/^ {2}Correct the example/),
          '1 problem. Artefacts of the last good state were left as they are.',
          '',
        ],
      });
      expect(await read()).toBe('good\n');
    }));
});

async function change(spec: string, file: string, edit: Change): Promise<void> {
  const path = join(spec, file);
  await writeFile(path, edit(await readFile(path, 'utf8')) ?? '');
}

async function lastGoodBundles(folder: string): Promise<() => Promise<string>> {
  const file = join(folder, 'package/openapi/everflow.yaml');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(join(folder, 'package/package.json'), '{ "version": "1.0.0" }');
  await writeFile(file, 'good\n');
  return () => readFile(file, 'utf8');
}

/** Runs the command as someone in `folder` does, without colours. */
function run(folder: string, args: readonly string[]): Promise<{ code: number; stderr: string[] }> {
  const env = { ...process.env, INIT_CWD: folder, NO_COLOR: '1', FORCE_COLOR: undefined };
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { cwd: folder, env }, (error, _stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stderr: stderr.split('\n') });
    });
  });
}
