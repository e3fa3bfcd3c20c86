import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'rolldown/utils';
import { describe, expect, it } from 'vitest';
import { instances, schemas } from './support/contract.js';
import { builtFiles, dist } from './support/dist.js';
import { validatorOf } from './support/validators.js';

const modules = builtFiles('.js');
const declarations = builtFiles('.d.ts');

/** Runs Node as it runs where code must not be made from texts, such as in Workers and under a strict CSP. */
function runStrictly(command: string[], input = '') {
  return spawnSync(process.execPath, ['--disallow-code-generation-from-strings', ...command], {
    input,
    encoding: 'utf8',
  });
}

/** What a module asks for by name: imports, exports from elsewhere, and imports of types. */
function requests(file: string): string[] {
  const code = readFileSync(join(dist, file), 'utf8');
  const { module, errors } = parseSync(file, code);
  expect(errors).toEqual([]);
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value ?? './')),
    ...module.dynamicImports.map(({ moduleRequest }) => code.slice(moduleRequest.start, moduleRequest.end)),
    ...(code.match(/\b(import|require)\(/g) ?? []),
  ];
}

describe('the validators', () => {
  const pairs = Object.keys(schemas).flatMap((name) => {
    const values = [...(instances.get(name) ?? []).slice(0, 2), null, {}, [], 'text', { new_field: 1 }];
    return values.map((value) => ({ name, value }));
  });

  it('work where no code may be made from texts', () => {
    const input = JSON.stringify(
      pairs.map(({ name, value }) => [`${name.charAt(0).toLowerCase()}${name.slice(1)}Validator`, value]),
    );
    const { stdout, stderr } = runStrictly([join(import.meta.dirname, 'fixtures', 'check-values.mjs')], input);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(pairs.map(({ name, value }) => validatorOf(name).check(value)));
  });

  it('are tried in a place that does refuse such code', () => {
    for (const code of ['new Function("return 1")', 'eval("1")']) {
      expect(runStrictly(['--eval', code]).stderr).toContain('EvalError');
    }
  });
});

describe('the built modules', () => {
  it('are there', () => {
    expect(modules).toEqual(
      expect.arrayContaining(['index.js', 'generated/enums.js', 'generated/schemas.js', 'validators.js']),
    );
    expect(declarations.map((file) => file.replace('.d.ts', '.js'))).toEqual(modules);
  });

  it.each([...modules, ...declarations])('ask for nothing outside the package: %s', (file) => {
    expect(requests(file).filter((request) => !request.startsWith('./') && !request.startsWith('../'))).toEqual([]);
  });

  it.each(modules)('make no code from texts: %s', (file) => {
    expect(readFileSync(join(dist, file), 'utf8')).not.toMatch(/\beval\b|\bFunction\(/);
  });

  it('have nothing at run time where there are only types', async () => {
    expect(Object.keys(await import('@eflow/contract'))).toEqual([]);
  });
});
