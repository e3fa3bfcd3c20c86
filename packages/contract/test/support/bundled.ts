import { join } from 'node:path';
import { rolldown } from 'rolldown';

const ENTRY = join(import.meta.dirname, 'entry.js');

/** What a bundler makes of a module with this source: one minified text. */
export async function bundled(source: string): Promise<string> {
  const build = await rolldown({
    input: ENTRY,
    plugins: [
      { name: 'entry', load: (id) => (id === ENTRY ? source : null), resolveId: (id) => (id === ENTRY ? id : null) },
    ],
    onLog: (_, { message }) => {
      throw new Error(message);
    },
  });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  if (output.length > 1) throw new Error('More than one file came out.');
  return output[0].code;
}
