import { beforeAll, describe, expect, it } from 'vitest';
import { announcedIn, differences } from './types/support/announced.js';
import { type Complaint, compile, compilers, complaintsOf } from './types/support/compile.js';

const refused = announcedIn('refused');
const within = (folder: string, complaints: readonly Complaint[]) =>
  complaints.filter(({ file }) => file.startsWith(`${folder}/`));

/** Where programs run: what the compiler knows of the world besides the clients. */
const platforms = {
  'a browser': [],
  Node: ['--types', 'node', '--lib', 'es2022'],
};

describe.each(Object.keys(compilers))('TypeScript: %s', (compiler) => {
  it('is that version', () => {
    expect(compile(compiler, '--version')).toBe(compiler);
  });

  describe.each(Object.entries(platforms))('a program for %s', (_, options) => {
    let complaints: Complaint[];
    beforeAll(() => {
      complaints = complaintsOf(compile(compiler, ...options));
    }, 60_000);

    it('compiles when it is right', () => {
      // Not only those of the programs: the declarations of the packages are checked, too.
      const wrong = [...within('refused', complaints), ...within('unannounced', complaints)];
      expect(complaints.filter((complaint) => !wrong.includes(complaint))).toEqual([]);
    });

    it('is refused where it is wrong, and nowhere else', () => {
      expect(refused.length).toBeGreaterThan(35);
      expect(differences(refused, within('refused', complaints))).toEqual([]);
    });

    it('cannot hide a mistake from these tests', () => {
      expect(differences(announcedIn('unannounced'), within('unannounced', complaints))).toEqual([
        "unannounced/programs.ts:7 is not refused with TS2322 Type 'string' is not assignable to type 'number'.",
        "unannounced/programs.ts:5 is refused with TS2322 Type 'string' is not assignable to type 'number'.",
      ]);
    });
  });
});

it('a person can read what the compiler says', async () => {
  const complaints = within('refused', complaintsOf(compile('Version 7.0.2')));
  const messages = complaints.map(({ file, line, code, message }) => `${file}:${line} ${code}\n${message}\n`);
  await expect(messages.join('\n')).toMatchFileSnapshot('types/messages.txt');
});
