import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json'));

/** Commands of pnpm itself that our papers use. */
const OWN = ['changeset'];

const unknownCommands = (text: string) =>
  [...text.matchAll(/\bpnpm (?:run )?([a-z][a-z:]*)/g)].flatMap(([, name = '']) =>
    name in scripts || OWN.includes(name) ? [] : [name],
  );

describe.each(['.github/CONTRIBUTING.md', '.github/SECURITY.md', '.github/pull_request_template.md', 'README.md'])(
  '%s',
  (file) => {
    it('names only commands that exist', () => {
      // Where pnpm is not installed, is what the text says.
      expect(unknownCommands(read(file).replaceAll(/where pnpm is not/gi, ''))).toEqual([]);
    });
  },
);

it('a command that does not exist is found', () => {
  expect(unknownCommands('run `pnpm release:chekc` and `pnpm run reviwe`')).toEqual(['release:chekc', 'reviwe']);
});

it('the form for a wrong contract asks for request, response and page, of each operation', () => {
  const form: {
    body: { type: string; id?: string; attributes: { options?: string[] }; validations?: { required: boolean } }[];
  } = parse(read('.github/ISSUE_TEMPLATE/contract-is-wrong.yml'));
  const fields = new Map(form.body.flatMap((field) => (field.id === undefined ? [] : [[field.id, field] as const])));
  for (const id of ['request', 'response']) expect(fields.get(id)?.validations?.required).toBe(true);
  expect(fields.has('page')).toBe(true);
  const ids = [...read('packages/contract/openapi/everflow.yaml').matchAll(/^ +operationId: (\w+)$/gm)].map(
    ([, id]) => id,
  );
  expect(ids.length).toBeGreaterThan(3);
  expect(fields.get('operation')?.attributes.options).toEqual(expect.arrayContaining(ids));
});
