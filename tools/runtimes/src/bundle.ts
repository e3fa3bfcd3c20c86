import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { succeedQuietly } from './command.js';
import type { Toolbox } from './toolbox.js';

/** Bundles a module of the project by esbuild into a file. */
export async function bundleByEsbuild(
  project: string,
  entry: string,
  outfile: string,
  toolbox: Toolbox,
): Promise<void> {
  const { node, path } = toolbox;
  const args = [entry, '--bundle', '--minify', '--format=esm', `--outfile=${outfile}`, '--log-level=warning'];
  await succeedQuietly({ file: node, args: [path('esbuild/bin/esbuild'), ...args], cwd: project });
}

/** Makes the page of the project by esbuild, and gives its folder. */
export async function pageByEsbuild(project: string, toolbox: Toolbox): Promise<string> {
  const folder = join(project, 'pages/esbuild');
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(project, 'index.html'), join(folder, 'index.html'));
  await bundleByEsbuild(project, 'page.js', join(folder, 'page.js'), toolbox);
  return folder;
}

/** Makes it by Vite, which reads the page itself. */
export async function pageByVite(project: string, { node, path }: Toolbox): Promise<string> {
  const folder = join(project, 'pages/vite');
  const args = ['build', '--outDir', folder, '--logLevel', 'warn'];
  await succeedQuietly({ file: node, args: [path('vite/bin/vite.js'), ...args], cwd: project });
  return folder;
}
