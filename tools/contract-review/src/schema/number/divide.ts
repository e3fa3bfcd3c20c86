/** Decimal places of a number; nothing when it is too small to count them. */
function places(value: number): number | undefined {
  for (let count = 0; count <= 15; count++) {
    const scaled = value * 10 ** count;
    if (Math.abs(Math.round(scaled) - scaled) < 1e-9 * Math.max(1, scaled)) return count;
  }
  return undefined;
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b);
}

export function leastCommon(a: number, b: number): number {
  const product = (a / greatestCommon(a, b)) * b;
  // Beyond exact numbers, a smaller step is a larger set: nothing is lost.
  return Number.isSafeInteger(product) ? product : a;
}

/** The whole numbers among the multiples of a decimal fraction are the multiples of this. */
export function wholeStep(of: number): number {
  const count = places(of);
  if (count === undefined) return 1;
  const scale = 10 ** count;
  const whole = Math.round(of * scale);
  return whole / greatestCommon(whole, scale);
}

/** One over these divides every whole number, in the arithmetic of every validator. */
const PARTS = new Set([10, 100, 1000, 10_000].map((part) => 1 / part));

/**
 * Whether all multiples of `step` are multiples of `of`. True only where a validator that divides floating-point numbers
 * agrees: 1.1 is a multiple of 0.05 for it, and none of 0.01.
 */
export function surelyDivides(of: number, step: number): boolean {
  const times = step / of;
  if (Number.isInteger(of)) return Number.isInteger(step) && step % of === 0;
  if (Number.isInteger(step) && PARTS.has(of)) return true;
  return Number.isInteger(times) && Number.isInteger(Math.log2(times));
}
