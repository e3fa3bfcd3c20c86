import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilerErrors, differences, expectedErrors, type Report } from '../src/expected-errors.js';
import { PROGRAM } from '../src/user.js';

const program = `import type { Group } from 'contract'; // uses Group
read(deal.name, deal.code); // uses Deal.name Deal.code
await create(input); // sends GroupCreate
read(deal.name); // uses Deal.name
`;

const removed = {
  kind: 'changed',
  verdict: 'breaking',
  place: { pointer: '#/components/schemas/Deal/properties/name', side: 'response' },
};
const required = {
  kind: 'changed',
  verdict: 'breaking',
  place: { pointer: '#/components/schemas/GroupCreate/properties/labels', side: 'request' },
};
const renamed = {
  kind: 'changed',
  verdict: 'breaking',
  before: 'Group',
  place: { pointer: '#/components/schemas/Team' },
};
const added = {
  kind: 'added',
  verdict: 'compatible',
  place: { pointer: '#/components/schemas/Deal/properties/hours' },
};

const reportOf = (...changes: Report['changes']): Report => ({ changes });

describe('expectedErrors', () => {
  it('finds each line that needs a property that is gone', () => {
    expect(expectedErrors(reportOf(removed), program)).toEqual([
      { line: 2, name: 'name' },
      { line: 4, name: 'name' },
    ]);
  });

  it('finds the request that has to say more, by the name of what is missing', () => {
    expect(expectedErrors(reportOf(required), program)).toEqual([{ line: 3, name: 'labels' }]);
  });

  it('finds the type by the name that it had', () => {
    expect(expectedErrors(reportOf(renamed), program)).toEqual([{ line: 1, name: 'Group' }]);
  });

  it('expects nothing of what is compatible', () => {
    expect(expectedErrors(reportOf(added), program)).toEqual([]);
  });

  it('refuses a break that the program could not notice', () => {
    const place = { pointer: '#/components/schemas/Deal/properties/brand', side: 'response' };
    expect(() => expectedErrors(reportOf({ kind: 'changed', verdict: 'breaking', place }), program)).toThrow(
      'uses Deal.brand',
    );
    expect(() =>
      expectedErrors(
        reportOf({ kind: 'changed', verdict: 'breaking', place: { pointer: '#/paths/~1a/get' } }),
        program,
      ),
    ).toThrow('#/paths/~1a/get');
  });

  it('knows the program of the rehearsal', () => {
    const place = { pointer: '#/components/schemas/DealLocation/properties/business_website', side: 'response' };
    const [error] = expectedErrors(
      reportOf({ kind: 'changed', verdict: 'breaking', place }),
      readFileSync(PROGRAM, 'utf8'),
    );
    expect(error?.name).toBe('business_website');
  });
});

describe('compilerErrors', () => {
  it('takes the lines below an error as its explanation', () => {
    const output = `program.ts(3,14): error TS2345: Argument is not assignable.
  Property 'labels' is missing in type '{}'.
program.ts(4,6): error TS2339: Property 'name' does not exist on type 'Deal'.
`;
    expect(compilerErrors(output, 'program.ts')).toEqual([
      { line: 3, message: "TS2345: Argument is not assignable.\n  Property 'labels' is missing in type '{}'." },
      { line: 4, message: "TS2339: Property 'name' does not exist on type 'Deal'." },
    ]);
  });

  it('refuses an error in another file', () => {
    const output = 'node_modules/@eflow/contract/dist/index.d.ts(1,1): error TS1005: ; expected.';
    expect(() => compilerErrors(output, 'program.ts')).toThrow('outside of program.ts');
  });
});

describe('differences', () => {
  const place = { line: 4, name: 'name' };
  const error = { line: 4, message: "TS2339: Property 'name' does not exist on type 'Deal'." };

  it('finds none where the compiler says what the report says', () => {
    expect(differences([place], [error])).toEqual([]);
  });

  it('tells what compiles though it should not, and what does not though it should', () => {
    expect(differences([place], [])).toEqual(['Line 4 compiles, though the report says that name breaks it.']);
    expect(differences([], [error])).toEqual([expect.stringContaining('Line 4 does not compile, which')]);
    expect(differences([place], [{ ...error, line: 5 }])).toHaveLength(2);
    expect(differences([place], [{ line: 4, message: "TS2304: Cannot find name 'console'." }])).toHaveLength(2);
  });
});
