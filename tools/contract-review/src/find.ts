import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { redoclyCommand } from '@eflow/pipeline';
import type { Json } from './change.js';

/** A change as `redocly diff --format json` reports it, as far as it is used here. */
export interface RedoclyChange {
  path: string;
  typeName: string;
  kind: string;
  impact: 'major' | 'minor' | 'patch';
  verdicts: { ruleId: string; impact: string; message: string; location: { pointer: string } }[];
  property?: string;
  base?: { pointer: string; value?: Json };
  revision?: { pointer: string; value?: Json };
}

/** Without `diff-recommended` no rule of the comparison runs, and everything passes. */
const REDOCLY_CONFIG = 'telemetry: off\nextends: [diff-recommended]\n';

/**
 * Compares two files by `redocly diff`; throws unless both were read and the rules ran. The program has been started when
 * this returns, so that it runs whatever is done next.
 */
export async function redoclyDiff(
  base: string,
  revision: string,
  config: string = REDOCLY_CONFIG,
): Promise<RedoclyChange[]> {
  const folder = mkdtempSync(join(tmpdir(), 'contract-review-'));
  try {
    writeFileSync(join(folder, 'redocly.yaml'), config);
    const args = [
      ...redoclyCommand([base, revision]),
      'diff',
      resolve(base),
      resolve(revision),
      '--config=redocly.yaml',
      '--format=json',
      '--output=diff.json',
      '--fail-on=none',
    ];
    const { code, stdout, stderr } = await run(folder, args);
    if (code !== 0)
      throw new Error(`redocly diff could not compare ${base} and ${revision}:\n${withoutBanner(stderr || stdout)}`);
    if (/no diff rules are on/i.test(stderr)) {
      throw new Error('redocly diff ran without any rule: `diff-recommended` must be in `extends`.');
    }
    return parseDiff(await readFile(join(folder, 'diff.json'), 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads the report; one of another shape is refused, for it could hide changes. */
export function parseDiff(text: string): RedoclyChange[] {
  const report: unknown = JSON.parse(text);
  if (!isReport(report)) throw new Error('redocly diff: its report has a form that is not known.');
  const { major, minor, patch } = report.summary;
  if (major + minor + patch !== report.changes.length) {
    throw new Error(
      `redocly diff: its report counts ${major + minor + patch} changes and has ${report.changes.length}.`,
    );
  }
  return report.changes;
}

interface Report {
  reportVersion: '1';
  summary: { major: number; minor: number; patch: number };
  changes: RedoclyChange[];
}

function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null) return false;
  const { reportVersion, summary, changes } = value as { [key: string]: unknown };
  return (
    reportVersion === '1' &&
    typeof summary === 'object' &&
    Array.isArray(changes) &&
    changes.every(
      ({ path, impact, verdicts }) => typeof path === 'string' && typeof impact === 'string' && Array.isArray(verdicts),
    )
  );
}

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

function run(folder: string, args: readonly string[]): Promise<Outcome> {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
  return new Promise((done) => {
    execFile(process.execPath, [...args], { cwd: folder, env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      done({ code, stdout, stderr });
    });
  });
}

/** What the command says, without the frame about the age of Node. */
function withoutBanner(text: string): string {
  return text.replaceAll(/^\s*[╔║╚].*$/gm, '').trim();
}
