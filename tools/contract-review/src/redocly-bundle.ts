import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, type JsonObject, redoclyCommand } from '@eflow/pipeline';
import { run } from './process.js';

/** A document that stands alone, and the file that it is in. */
export interface Bundled {
  document: JsonObject;
  file: string;
}

/** Each file with everything that it refers to, as one document. `temporary` is an empty folder. */
export async function bundled(files: readonly string[], temporary: string): Promise<Bundled[]> {
  const apis = files.map((root, index) => [`api${index}`, { root, output: join(temporary, `${index}.json`) }] as const);
  // The same configuration whatever lies around the files. JSON is YAML.
  await writeFile(join(temporary, 'redocly.yaml'), JSON.stringify({ apis: Object.fromEntries(apis) }));
  const names = apis.map(([name]) => name);
  const { code, stderr } = await run(process.execPath, [...redoclyCommand(files), 'bundle', ...names], {
    cwd: temporary,
    env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' },
  });
  if (code !== 0) throw new Error(withoutBanner(stderr));
  return Promise.all(apis.map(([, { output }]) => read(output)));
}

async function read(file: string): Promise<Bundled> {
  const document: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!isObject(document)) throw new Error('It is no OpenAPI description.');
  return { document, file };
}

/** On a Node that is old for it, Redocly begins with a box; and it ends with its own doings. */
function withoutBanner(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*[╔║╚]/.test(line) && line.trim() !== '' && !line.startsWith('bundling '))
    .join('\n');
}
