import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The description that the judges judge by. */
export const contract: string = fromHere('../../../contract/openapi/everflow.yaml');

/** The programs that do it, which nobody here wrote. */
export const prism: string = require.resolve('@stoplight/prism-cli/dist/index.js');
export const redocly: string = require.resolve('@redocly/cli/bin/cli.js');

const workflowFolder = fromHere('../../../../spec/workflows/');

export const workflowFiles: readonly string[] = readdirSync(workflowFolder).filter((name) =>
  name.endsWith('.arazzo.yaml'),
);

export function workflow(name: string): string {
  return workflowFolder + name;
}
