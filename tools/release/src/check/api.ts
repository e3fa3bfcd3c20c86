import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publicTypes } from '../api-report.js';
import type { Check } from './finding.js';

/** The committed report says what the public types are now. */
export function apiCheck(folderOf: (name: string) => string): Check {
  return {
    name: 'public types',
    async run({ name }) {
      const folder = folderOf(name);
      const committed = await readFile(join(folder, 'api/report.md'), 'utf8').catch(() => '');
      const [types] = await publicTypes([folder]);
      const current = committed === types?.report;
      const stale = {
        what: 'The public types are not what api/report.md says.',
        remedy: 'Run `npm start` and commit it.',
      };
      return { findings: current ? [] : [stale] };
    },
  };
}
