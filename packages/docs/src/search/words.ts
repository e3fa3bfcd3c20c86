/**
 * The words of a text, for the index and for what is searched. A name has its parts, which `_`, a capital letter or
 * another sign separates, and itself without the separation: `coupon_code` is found as `cou`, `code` and `couponcode`.
 */
export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}_]+/u).flatMap((name) => {
    const parts = partsOf(name);
    return parts.length > 1 ? [...parts, parts.join('')] : parts;
  });
}

/** The words of a query: only the parts, because all of them must be found. */
export function queryWordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}_]+/u).flatMap(partsOf);
}

function partsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .split('_')
    .filter((part) => part !== '');
}
