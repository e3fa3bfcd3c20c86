import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundle, lint } from '../src/redocly.js';
import { edit, withFixture } from './fixture.js';

it('reads the report of Redocly', { timeout: 60_000 }, () =>
  withFixture(async (folder) => {
    const spec = join(folder, 'spec');
    await edit(join(spec, 'components/parameters/Page.yaml'), 'format: int64', 'formt: int64');
    expect(await lint(spec, 'openapi.yaml', 'redocly.yaml')).toEqual([
      {
        ruleId: 'struct',
        severity: 'error',
        message: 'Property `formt` is not expected here.',
        suggest: expect.arrayContaining(['format']),
        location: [
          {
            source: { ref: 'components/parameters/Page.yaml' },
            pointer: '#/schema/formt',
            reportOnKey: true,
            start: { line: 6, col: 3 },
            end: { line: 6, col: 8 },
          },
        ],
      },
    ]);
  }),
);

it('says why Redocly gives no report', { timeout: 60_000 }, () =>
  withFixture(async (folder) => {
    await expect(lint(join(folder, 'spec'), 'openapi.yaml', 'missing.yaml')).rejects.toThrow(
      'valid path to the configuration file',
    );
  }),
);

it('says why Redocly gives no bundle', { timeout: 60_000 }, () =>
  withFixture(async (folder) => {
    const spec = join(folder, 'spec');
    await edit(join(spec, 'openapi.yaml'), 'paths/things.yaml', 'paths/thing.yaml');
    expect(await bundle(spec, 'network', join(folder, 'network.json'))).toContain('paths/thing.yaml');
  }),
);
