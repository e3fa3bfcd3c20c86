/** Words of a name in any of the usual spellings: `getOfferDeal`, `Offer groups`, `X-RateLimit-Limit`, `deal_name`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** The name as a part of a path: `get-offer-deal`. */
export function slugOf(name: string): string {
  const slug = slugs.get(name) ?? wordsOf(name).join('-');
  slugs.set(name, slug);
  return slug;
}

/** Every link to a schema asks for one. */
const slugs = new Map<string, string>();

export function camelCase(name: string): string {
  return wordsOf(name)
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}
