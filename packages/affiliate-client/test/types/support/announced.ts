import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Complaint } from './compile.js';

/** What a comment says that a compiler has against the line after it: `// TS2345/TS2741 Property 'dealId' is missing`. */
export interface Announced {
  file: string;
  line: number;
  /** More than one where the compilers do not agree. */
  codes: string[];
  phrase: string;
}

/** The announcements in the programs of a folder beside this one. */
export function announcedIn(folder: string): Announced[] {
  const path = join(import.meta.dirname, '..', folder);
  return readdirSync(path).flatMap((name) =>
    readFileSync(join(path, name), 'utf8')
      .split('\n')
      .flatMap((text, index) => {
        const [, codes = '', phrase = ''] = /^ *\/\/ (TS\d+(?:\/TS\d+)*) (.+)$/.exec(text) ?? [];
        // The line after the comment, counted from 1.
        return codes ? [{ file: `${folder}/${name}`, line: index + 2, codes: codes.split('/'), phrase }] : [];
      }),
  );
}

/** What was announced and not said, and what was said and not announced. */
export function differences(announced: readonly Announced[], complaints: readonly Complaint[]): string[] {
  const matches = ({ file, line, codes, phrase }: Announced, complaint: Complaint) =>
    complaint.file === file &&
    complaint.line === line &&
    codes.includes(complaint.code) &&
    complaint.message.includes(phrase);
  return [
    ...announced
      .filter((expected) => !complaints.some((complaint) => matches(expected, complaint)))
      .map(({ file, line, codes, phrase }) => `${file}:${line} is not refused with ${codes.join('/')} ${phrase}`),
    ...complaints
      .filter((complaint) => !announced.some((expected) => matches(expected, complaint)))
      .map(({ file, line, code, message }) => `${file}:${line} is refused with ${code} ${message}`),
  ];
}
