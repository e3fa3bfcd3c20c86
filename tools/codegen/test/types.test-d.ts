// What the types of the golden files allow and refuse. The compiler is the test: each unused `@ts-expect-error` fails.
import { assertType } from 'vitest';
import type { components as AdditionalProperties } from './features/additional-properties/types.js';
import type { components as AnyOf } from './features/any-of/types.js';
import type { components as ArraysOfArrays } from './features/arrays-of-arrays/types.js';
import type { components as Const } from './features/const/types.js';
import type { components as Descriptions } from './features/descriptions/types.js';
import type { components as EmptyObject } from './features/empty-object/types.js';
import type { components as IntegerEnum } from './features/integer-enum/types.js';
import type { components as Limits } from './features/limits/types.js';
import type { components as Nullable } from './features/nullable/types.js';
import type { components as OneOf } from './features/one-of/types.js';
import type { components as Discriminator } from './features/one-of-discriminator/types.js';
import type { components as OpenEnum, operations } from './features/open-enum/types.js';
import type { components as PlainObject } from './features/plain-object/types.js';
import type { components as PropertyNames } from './features/property-names/types.js';
import type { components as Recursion } from './features/recursion/types.js';
import type { components as ReferenceChain } from './features/reference-chain/types.js';
import type { components as ReservedWords } from './features/reserved-words/types.js';

assertType<PlainObject['schemas']['Offer']>({ id: 1, name: 'A' });
// @ts-expect-error: the name is required
assertType<PlainObject['schemas']['Offer']>({ id: 1 });
// @ts-expect-error: an optional property may be absent, but not null
assertType<PlainObject['schemas']['Offer']>({ id: 1, name: 'A', note: null });

type Search = operations['searchDeals'];
assertType<Search['responses'][200]['content']['application/json']>({ type: 'gift', lists: [['gift'], ['sale']] });
assertType<OpenEnum['schemas']['Deal']>({ type: 'sale', list: ['gift'], byName: { a: 'gift' }, either: 5 });
// @ts-expect-error: new values are of the type of the known ones
assertType<OpenEnum['schemas']['Deal']>({ type: 5 });
// @ts-expect-error: a request takes known values only
assertType<NonNullable<Search['requestBody']>['content']['application/json']>({ type: 'gift' });

assertType<IntegerEnum['schemas']['Plan']>({ level: 3, levels: [1, 4] });
// @ts-expect-error: a request takes known values only
assertType<IntegerEnum['schemas']['PlanCreate']>({ level: 3 });
// @ts-expect-error: new values are of the type of the known ones
assertType<IntegerEnum['schemas']['Plan']>({ level: '1' });

export function amountOf(reward: Discriminator['schemas']['Reward']): number | undefined {
  return reward.kind === 'fixed' ? reward.amount : reward.share;
}
// @ts-expect-error: no alternative has this value
assertType<Discriminator['schemas']['Reward']>({ kind: 'gift' });

assertType<OneOf['schemas']['Order']>({ id: 'a', amount: 1, rewards: [1, { amount: 1 }] });
// @ts-expect-error: neither of the alternatives
assertType<OneOf['schemas']['Order']>({ id: 1 });
assertType<AnyOf['schemas']['ContactList']>({ contacts: [{ mail: 'a' }, { mail: 'a', phone: 'b' }], limit: 'none' });
// @ts-expect-error: none of the alternatives
assertType<AnyOf['schemas']['ContactList']>({ contacts: [], limit: 'some' });

assertType<Nullable['schemas']['Click']>({
  id: null,
  place: null,
  sources: ['fax'],
  openDevice: 'tablet',
  device: null,
});
// @ts-expect-error: null is a value; it may not be absent
assertType<Nullable['schemas']['Click']>({ id: null });

assertType<Recursion['schemas']['Category']>({ name: 'a', children: [{ name: 'b', parent: { name: 'c' } }] });
// @ts-expect-error: the type holds at any depth
assertType<Recursion['schemas']['Category']>({ name: 'a', children: [{ name: 'b', parent: {} }] });

assertType<AdditionalProperties['schemas']['Any']>({ a: 'b', c: [1] });
assertType<AdditionalProperties['schemas']['Counts']>({ total: 1, other: 2 });
// @ts-expect-error: the others are numbers, too
assertType<AdditionalProperties['schemas']['Counts']>({ total: 1, other: 'two' });
// @ts-expect-error: no others
assertType<AdditionalProperties['schemas']['Closed']>({ a: 'b', c: 1 });

assertType<ArraysOfArrays['schemas']['Grid']>({ numbers: [[1], []], rows: [[{ x: 1 }]], mixed: [null, ['a']] });
// @ts-expect-error: a list of lists
assertType<ArraysOfArrays['schemas']['Grid']>({ numbers: [1] });

assertType<ReferenceChain['schemas']['A']>({ b: { e: 'x', open: 'z' } });
// @ts-expect-error: the enum is at the end of the chain
assertType<ReferenceChain['schemas']['A']>({ b: { e: 'z' } });

assertType<Const['schemas']['Order']>({ type: 'order', version: 2, none: null });
// @ts-expect-error: one value only
assertType<Const['schemas']['Order']>({ type: 'order', version: 3 });

assertType<EmptyObject['schemas']['Holder']>({ thing: { a: 1 }, anything: null });
assertType<EmptyObject['schemas']['Nothing']>({});
// @ts-expect-error: nothing in it
assertType<EmptyObject['schemas']['Nothing']>({ a: 1 });

assertType<PropertyNames['schemas']['Names']['x/y' | 'a-b' | '2nd' | "it's" | '"']>('text');
// @ts-expect-error: a number beyond the limits is still a number, but text is not
assertType<Limits['schemas']['Cap']>({ percent: '1' });
assertType<Descriptions['schemas']['Kind']>('c\\d');
assertType<ReservedWords['schemas']['Report']>({ default: { package: 'public' } });
