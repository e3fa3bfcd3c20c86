/** Source code that stands in an expression as it is. */
export class Code {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A value to be written in the syntax of some language. Members that are `undefined` are left out. */
export type Expression =
  | string
  | number
  | boolean
  | null
  | Code
  | readonly Expression[]
  | { readonly [key: string]: Expression | undefined };

export type ObjectExpression = { readonly [key: string]: Expression | undefined };

export function isList(value: Expression): value is readonly Expression[] {
  return Array.isArray(value);
}

export function isObjectExpression(value: Expression): value is ObjectExpression {
  return typeof value === 'object' && value !== null && !isList(value) && !(value instanceof Code);
}

export function membersOf(value: ObjectExpression): [string, Expression][] {
  return Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[key, member]]));
}
