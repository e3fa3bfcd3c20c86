import { posix } from 'node:path';
import { objectOf } from '@eflow/pipeline';
import type { Check, Finding } from './finding.js';
import type { Tarball } from './tarball.js';

/** Where people and machines keep their work. */
const MACHINE =
  /(?<![\w.])(?:file:\/\/\/|\/(?:home|Users)\/[\w.-]+\/|\/root\/|\/tmp\/|\/github\/workspace|[A-Z]:\\+Users\\)[^\s'"`)]*/;

/** No file tells where it was made; `root` is where that is now. */
export function placesCheck(root: string): Check {
  return {
    name: 'no path of a machine',
    run: ({ files }) => ({
      findings: [...files].flatMap(([file, text]): Finding[] => {
        const found = text.includes(root) ? root : MACHINE.exec(text)?.[0];
        if (found === undefined) return [];
        return [
          {
            file,
            what: `has \`${found}\`, a path of a machine, in line ${lineOf(text, found)}.`,
            remedy: 'Write it relative to the package.',
          },
        ];
      }),
    }),
  };
}

function lineOf(text: string, found: string): number {
  return text.slice(0, text.indexOf(found)).split('\n').length;
}

/** Source maps lead to files that are in the package. */
export const sourceMapsCheck: Check = {
  name: 'source maps',
  run(tarball) {
    const maps = [...tarball.files.keys()].filter((file) => file.endsWith('.map'));
    return { findings: maps.flatMap((file) => lost(file, tarball)), note: `${maps.length} maps` };
  },
};

function lost(file: string, { files }: Tarball): Finding[] {
  const { sources, sourceRoot } = objectOf(JSON.parse(files.get(file) ?? ''));
  const root = typeof sourceRoot === 'string' ? sourceRoot : '';
  return (Array.isArray(sources) ? sources : [])
    .map((source) => posix.join(posix.dirname(file), root, String(source)))
    .filter((source) => !files.has(source))
    .map((source) => ({
      file,
      what: `leads to ${source}, which ${source.startsWith('../') ? 'is outside the package' : 'is not packed'}.`,
      remedy: 'Pack the source, or build anew: the map may be older than the move of a file.',
    }));
}
