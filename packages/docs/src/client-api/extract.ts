import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ApiItem, ApiModel } from '@microsoft/api-extractor-model';
import { cached } from '../cache/cached.js';
import { ROOT } from '../site/paths.js';
import { withLostComments } from './lost-comments.js';
import { type Manifest, type PackageName, readManifest } from './packages.js';

/** The public types of a built package. */
export interface Extracted {
  manifest: Manifest;
  /** As API Extractor writes them down: what the main entry point exports, the others as namespaces of their name. */
  items: readonly ApiItem[];
  /** As they are reviewed: Markdown with the declarations. */
  report: string;
}

/** Reads the public types of a package, which the task `types` has taken from its declarations. */
export async function extract(name: PackageName): Promise<Extracted> {
  const folder = join(ROOT, 'packages', name);
  const manifest = await readFile(join(folder, 'package.json'), 'utf8');
  const report = await readMade(folder, 'report.md');
  const model = withLostComments(await readMade(folder, 'model.json'), await declarations(folder));
  const file = await cached(`${name}.api`, [model], async () => model);
  const [entry] = new ApiModel().loadPackage(file).entryPoints;
  if (entry === undefined) throw new Error(`${folder} exports nothing.`);
  return { manifest: readManifest(manifest), items: entry.members, report };
}

async function readMade(folder: string, file: string): Promise<string> {
  return readFile(join(folder, '.api', file), 'utf8').catch(() => {
    throw new Error(`The public types of ${folder} are not there. Run \`npm start\`.`);
  });
}

async function declarations(folder: string): Promise<string[]> {
  const files = await readdir(join(folder, 'dist'), { recursive: true });
  const names = files.filter((file) => file.endsWith('.d.ts') && !file.startsWith('.')).sort();
  return Promise.all(names.map((file) => readFile(join(folder, 'dist', file), 'utf8')));
}
