/** The exponent with which a figure grows from one size to another: 1 is in proportion. */
export function exponent(from: { size: number; figure: number }, to: { size: number; figure: number }): number {
  return Math.log(to.figure / from.figure) / Math.log(to.size / from.size);
}
