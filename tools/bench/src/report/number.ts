/** As many digits as can be told apart: `4,012`, `31.4`, `0.52`. */
export function figureText(value: number): string {
  return value.toLocaleString(
    'en',
    Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
  );
}

/** `0.52`, `1.20`, `12.3`. */
export function ratioText(value: number): string {
  const digits = value < 1 ? 2 : 3;
  return value.toLocaleString('en', { minimumSignificantDigits: digits, maximumSignificantDigits: digits });
}

/** `12 s`, `3.4 minutes`. */
export function durationText(seconds: number): string {
  return seconds < 60 ? `${Math.round(seconds)} s` : `${(seconds / 60).toFixed(1)} minutes`;
}
