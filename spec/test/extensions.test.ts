import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SPEC } from './copy-spec.js';

interface Extension {
  description: string;
  on: string[];
  generated?: boolean;
  schema: object;
  example: unknown;
}

const extensions: Record<string, Extension> = parse(readFileSync(join(SPEC, 'extensions.yaml'), 'utf8'));
const texts = [
  readFileSync(join(SPEC, 'openapi.yaml'), 'utf8'),
  ...['paths', 'components'].flatMap((folder) =>
    readdirSync(join(SPEC, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFileSync(join(SPEC, folder, name), 'utf8')),
  ),
];

describe.each(Object.entries(extensions))('%s', (name, { description, schema, example, generated }) => {
  it('is described, and its example is of its form', () => {
    expect(description.length).toBeGreaterThan(40);
    expect(new Ajv2020().validate(schema, example)).toBe(true);
  });

  it('refuses another form', () => {
    expect(new Ajv2020().validate(schema, { another: 'form' })).toBe(name === 'x-relationship-keys');
    expect(new Ajv2020().validate(schema, null)).toBe(false);
  });

  // Nothing is deprecated so far.
  it.skipIf(name === 'x-sunset')(generated ? 'is not used in the source' : 'is used', () => {
    expect(texts.some((text) => text.includes(`${name}:`))).toBe(generated !== true);
  });
});
