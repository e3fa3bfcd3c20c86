/** Whether `T` has more than one member. */
export type IsUnion<T, U = T> = [T] extends [never] ? false : T extends U ? ([U] extends [T] ? false : true) : never;

/**
 * The values that are in a list for certain. `['a', 'b']` has both; of `flag ? ['a'] : ['b']` each case is looked at on
 * its own; a variable of type `('a' | 'b')[]`, or `[x]` with such an `x`, has none for certain.
 */
export type Certain<List extends readonly unknown[]> = number extends List['length']
  ? never
  : List extends readonly [infer Head, ...infer Tail]
    ? (IsUnion<Head> extends true ? never : Head) | Certain<Tail>
    : never;
