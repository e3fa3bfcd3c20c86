import { objectOf } from '@eflow/pipeline';
import type { JsonObject, Side } from '../change.js';
import { pointerOf } from '../surface/document.js';
import { operationsOf } from '../surface/operations.js';
import type { Uses } from './usage.js';

/** A question to the compiler: does the type of this place still serve the code that was written against the base? */
export interface Check {
  /** Pointer of the place in both documents; an operation is named by that of the revision. */
  pointer: string;
  /** How code names the type. */
  name: string;
  /** How code names it after `base.` and `revision.`. */
  type: string;
  side: Side;
  operations: string[];
}

const KINDS = ['schemas', 'responses', 'parameters', 'requestBodies', 'headers'];

/** One check for each place that both sides have, and each direction in which it is used. */
export function checksFor(base: JsonObject, revision: JsonObject, uses: ReadonlyMap<string, Uses>): Check[] {
  return [...componentChecks(base, revision, uses), ...operationChecks(base, revision)];
}

function componentChecks(base: JsonObject, revision: JsonObject, uses: ReadonlyMap<string, Uses>): Check[] {
  const [before, after] = [objectOf(base['components']), objectOf(revision['components'])];
  return KINDS.flatMap((kind) =>
    Object.keys(objectOf(before[kind]))
      .filter((name) => objectOf(after[kind])[name] !== undefined)
      .flatMap((name) => {
        const pointer = `#/components/${kind}/${name}`;
        const used = uses.get(pointer);
        return (['request', 'response'] as const).flatMap((side): Check[] => {
          const operations = [...(used?.[side] ?? [])];
          const type = `components["${kind}"][${JSON.stringify(name)}]`;
          return operations.length === 0 ? [] : [{ pointer, name, type, side, operations }];
        });
      }),
  );
}

const PARTS = [
  ['parameters', 'request'],
  ['requestBody', 'request'],
  ['responses', 'response'],
] as const;

function operationChecks(base: JsonObject, revision: JsonObject): Check[] {
  const before = new Set(named(base).map(({ id }) => id));
  return named(revision)
    .filter(({ id }) => before.has(id))
    .flatMap(({ id, node }) =>
      PARTS.map(([part, side]) => ({
        pointer: pointerOf([...node.path, part]),
        name: `${id} ${part}`,
        type: `operations[${JSON.stringify(id)}]["${part}"]`,
        side,
        operations: [id],
      })),
    );
}

/** The operations that the generator has types for. */
export function named(document: JsonObject): ReturnType<typeof operationsOf> {
  return operationsOf(document).filter(({ kind }) => kind === 'path');
}

const PREAMBLE = `import type * as base from './base.js';
import type * as revision from './revision.js';
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Keys<U> = U extends readonly unknown[] ? never : U extends object ? keyof U & (string | number) : never;
type At<U, K> = U extends unknown ? (K extends keyof U ? U[K] : never) : never;
type Items<U> = U extends readonly (infer I)[] ? I : never;
type Lost<B, R, Path extends string, Depth extends 1[] = []> = Depth['length'] extends 12 ? never
  : Same<B, R> extends true ? never
  : { [K in Keys<B>]: K extends Keys<R> ? Lost<At<B, K>, At<R, K>, \`\${Path}\${K}\\n\`, [...Depth, 1]> : \`\${Path}\${K}\\n\` }[Keys<B>]
    | ([Items<B>] extends [never] ? never : Lost<Items<B>, Items<R>, Path, [...Depth, 1]>);
`;

/** The program that asks, two lines for each check: can values still be passed on, and is every property still there? */
export function program(checks: readonly Check[]): string {
  const lines = checks.flatMap(({ type, side }, index) => {
    const [to, from] = side === 'request' ? ['revision', 'base'] : ['base', 'revision'];
    return [
      `export const a${index}: ${to}.${type} = null as unknown as ${from}.${type};`,
      `export const l${index}: '' = null as unknown as Lost<base.${type}, revision.${type}, ''>;`,
    ];
  });
  return `${PREAMBLE}${lines.join('\n')}\n`;
}

/** The check that a line of the program belongs to, and which of the two questions it asks. */
export function checkAt(
  checks: readonly Check[],
  line: number,
): { check: Check; question: 'assign' | 'lost' } | undefined {
  const index = line - PREAMBLE.split('\n').length;
  const check = checks[Math.floor(index / 2)];
  return check && { check, question: index % 2 === 0 ? 'assign' : 'lost' };
}
