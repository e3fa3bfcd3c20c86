import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const DECLARATION = /^export (?:declare )?(?:abstract )?(?:type|interface|class|function|const) ([\w$]+)/;
const MEMBER = /^( +)(?:readonly )?("[^"]+"|'[^']+'|[\w$]+|\[[\w.]+\])\??[(<:]/;
/** A member that is there to be absent. */
const ABSENT = /\?: (?:never|undefined);$/;
/** Generated for openapi-fetch: below their members is only structure, and schemas, which the contract describes. */
const STRUCTURES = ['components', 'operations', 'paths'];

/** The exports of a built package and their members without a comment, of type literals, too: `Fault.milliseconds`. */
export async function withoutComment(folder: string, exported: readonly string[]): Promise<string[]> {
  const dist = join(folder, 'dist');
  const files = await readdir(dist, { recursive: true });
  const texts = await Promise.all(
    files.filter((file) => /^[^.].*\.d\.ts$/.test(file)).map((file) => readFile(join(dist, file), 'utf8')),
  );
  return texts.flatMap(silent).filter((path) => exported.includes(path.split('.')[0] ?? ''));
}

/** The compiler writes each member on a line of its own, under its comment. */
export function silent(text: string): string[] {
  const found: string[] = [];
  let owner = '';
  // The braces of `extends Base<{ … }>` hold what the class declares again.
  let inHead = false;
  let before = '';
  for (const line of text.split('\n')) {
    const commented = before.trimEnd().endsWith('*/');
    const [, name] = DECLARATION.exec(line) ?? [];
    const [, indent = '', member] = MEMBER.exec(line) ?? [];
    before = line;
    if (name !== undefined) {
      owner = name;
      inHead = / extends .*<\{$/.test(line);
      if (!commented) found.push(owner);
    } else if (/^\S/.test(line) && !line.startsWith('}')) owner = '';
    else if (inHead) inHead = line !== '}> {';
    else if (member === undefined || commented || ABSENT.test(line) || owner === '') continue;
    else if (indent.length === 4 || !STRUCTURES.includes(owner)) found.push(`${owner}.${member}`);
  }
  return found;
}
