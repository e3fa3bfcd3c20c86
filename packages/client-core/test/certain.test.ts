import { describe, expectTypeOf, it } from 'vitest';
import type { Certain, IsUnion } from '../src/certain.js';

// What is wrong here is found by `tsc -p test`: types leave nothing to run.

type Name = 'a' | 'b' | 'c';

describe('IsUnion', () => {
  it('tells one member from several', () => {
    expectTypeOf<IsUnion<'a'>>().toEqualTypeOf<false>();
    expectTypeOf<IsUnion<string>>().toEqualTypeOf<false>();
    expectTypeOf<IsUnion<'a' | 'b'>>().toEqualTypeOf<true>();
    expectTypeOf<IsUnion<boolean>>().toEqualTypeOf<true>();
    expectTypeOf<IsUnion<never>>().toEqualTypeOf<false>();
    expectTypeOf<IsUnion<'a' | undefined>>().toEqualTypeOf<true>();
  });
});

describe('Certain', () => {
  it('has the values of a list that is known', () => {
    expectTypeOf<Certain<readonly ['a', 'b']>>().toEqualTypeOf<'a' | 'b'>();
    expectTypeOf<Certain<readonly ['a']>>().toEqualTypeOf<'a'>();
    expectTypeOf<Certain<['a', 'a']>>().toEqualTypeOf<'a'>();
    expectTypeOf<Certain<readonly []>>().toEqualTypeOf<never>();
  });

  it('has nothing of a list that may be anything', () => {
    expectTypeOf<Certain<readonly Name[]>>().toEqualTypeOf<never>();
    expectTypeOf<Certain<'a'[]>>().toEqualTypeOf<never>();
    expectTypeOf<Certain<readonly ['a', ...Name[]]>>().toEqualTypeOf<never>();
    expectTypeOf<Certain<readonly ['a'] | readonly Name[]>>().toEqualTypeOf<never>();
  });

  it('leaves out an element that may be one or another', () => {
    expectTypeOf<Certain<readonly [Name]>>().toEqualTypeOf<never>();
    expectTypeOf<Certain<readonly ['a', 'b' | 'c']>>().toEqualTypeOf<'a'>();
    expectTypeOf<Certain<readonly ['b' | 'c', 'a']>>().toEqualTypeOf<'a'>();
  });

  it('looks at each list that it may be on its own', () => {
    expectTypeOf<Certain<readonly ['a'] | readonly ['b']>>().toEqualTypeOf<'a' | 'b'>();
    expectTypeOf<Certain<readonly ['a', 'b' | 'c'] | readonly ['b']>>().toEqualTypeOf<'a' | 'b'>();
  });

  it('takes lists only', () => {
    // @ts-expect-error: a string is no list.
    expectTypeOf<Certain<'a'>>();
    // @ts-expect-error: there may be no list.
    expectTypeOf<Certain<readonly ['a'] | undefined>>();
  });
});
