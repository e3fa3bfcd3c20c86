import { describe, expect, it } from 'vitest';
import { aliasesModule } from '../src/aliases.js';
import { enumsModule } from '../src/enums.js';
import { docComment } from '../src/header.js';
import { validatorsModule } from '../src/validators.js';
import { bundleOf } from './helpers/bundle.js';

const header = '// Generated from openapi/test.yaml by `npm start`. Do not edit.';
const source = 'openapi/test.yaml';
const bundle = bundleOf({
  Offer: { description: 'An offer.', type: 'object' },
  Status: { description: 'Ends */ here.\nTwo lines.', type: 'string', enum: ['b', 'a'] },
  Level: { type: 'integer', enum: [2, 1] },
});

describe('the module of the aliases', () => {
  it('names each schema', () => {
    expect(aliasesModule(bundle, source)).toBe(`${header}

import type { components } from './everflow.js';

/** The types of the Affiliate API alone. */
export type * as affiliate from './affiliate.js';
export type { components, operations, paths } from './everflow.js';
/** The types of the Network API alone. */
export type * as network from './network.js';

/** An offer. */
export type Offer = components['schemas']['Offer'];

/**
 * Ends *\\/ here.
 * Two lines.
 */
export type Status = components['schemas']['Status'];

/** Level */
export type Level = components['schemas']['Level'];
`);
  });

  it('imports nothing when there is nothing to name', () => {
    expect(aliasesModule(bundleOf({}), source)).not.toContain('import');
  });
});

describe('the module of the enums', () => {
  it('has the values in the order of the contract, and a guard', () => {
    expect(enumsModule(bundle, source)).toBe(`${header}

import type { Status, Level } from './index.js';

/**
 * Ends *\\/ here.
 * Two lines.
 *
 * All known values, in the order of the vendor's document.
 */
export const statusValues = [
  "b",
  "a"
] as const;

/** Whether \`value\` is one of the known values. A response may hold others: new ones can appear at any time. */
export function isKnownStatus(value: unknown): value is Status {
  const known: readonly unknown[] = statusValues;
  return known.includes(value);
}

/**
 * Level
 *
 * All known values, in the order of the vendor's document.
 */
export const levelValues = [
  2,
  1
] as const;

/** Whether \`value\` is one of the known values. A response may hold others: new ones can appear at any time. */
export function isKnownLevel(value: unknown): value is Level {
  const known: readonly unknown[] = levelValues;
  return known.includes(value);
}
`);
  });

  it('is a module even without an enum', () => {
    expect(enumsModule(bundleOf({ Offer: { type: 'object' } }), source)).toBe(`${header}\n\nexport {};\n`);
  });
});

describe('the module of the validators', () => {
  it('has one for each schema, which a bundler can drop', () => {
    expect(
      validatorsModule(bundleOf({ Offer: { type: 'object' } }), source),
    ).toBe(`// @ts-nocheck: the compiler would follow each mention of a check back through all statements before.
${header}

import { createValidator, type Validator } from '../validator.js';
import * as checks from './checks.js';
import type { Offer } from './index.js';

export type { Issue, Report, Validator } from '../validator.js';

/** Checks that a value is what the contract calls \`Offer\`. */
export const offerValidator: Validator<Offer> = /* @__PURE__ */ createValidator<Offer>(checks.offerCheck);
`);
  });
});

describe('a comment', () => {
  it('cannot be ended by its text', () => {
    expect(docComment('a */ b */')).toBe('/** a *\\/ b *\\/ */');
  });

  it('has no blanks at the ends of its lines', () => {
    expect(docComment('\na  \n\n  b\n')).toBe('/**\n * a\n *\n *   b\n */');
  });
});
