import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** Named as files of this folder, so that the settings of the repository are found. */
const FOLDER = resolve(import.meta.dirname, '../..');
const CONFIG = resolve(FOLDER, '../../.config/prettier.json');

/** A text as the check of all files of the repository wants it. */
export async function formatted(text: string, kind: 'md' | 'json'): Promise<string> {
  const filepath = join(FOLDER, `results.${kind}`);
  const options = await resolveConfig(filepath, { config: CONFIG, editorconfig: true });
  return format(text, { ...options, filepath });
}
