import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { redoclyCommand } from '@eflow/pipeline';
import type { JsonObject } from '../contract/node.js';

/** Lets scripts and styles of the file itself run, and lets nothing out: no image, no report, no font from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const TEMPLATE = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<style>body { margin: 0; padding: 0; }</style>
{{{redocHead}}}
</head>
<body>
{{{redocHTML}}}
</body>
</html>
`;

/** The reference of Redoc in a single file, which needs no network and reports nothing to anybody. */
export async function singleFile(bundle: JsonObject): Promise<string> {
  // Nothing is awaited before the process runs: then it runs while the pages are made.
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  try {
    const description = join(folder, 'openapi.json');
    writeFileSync(description, JSON.stringify(bundle));
    writeFileSync(join(folder, 'template.hbs'), TEMPLATE);
    writeFileSync(join(folder, 'redocly.yaml'), 'telemetry: off\n');
    const args = ['build-docs', 'openapi.json', '--inlineBundle', '--template=template.hbs', '--output=reference.html'];
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
    await promisify(execFile)(process.execPath, [...redoclyCommand([description]), ...args], { cwd: folder, env });
    return await readFile(join(folder, 'reference.html'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
