import { type Bundle, type Operation, objectOf } from './bundle.js';
import { resolved } from './resolve.js';

/** How the clients name an operation: `everflow.deals.get` is the method `get` of the group `deals`. */
export function clientNames({ id, object }: Pick<Operation, 'id' | 'object'>): { group: string; method: string } {
  const [tag] = [object['tags'] ?? []].flat();
  return { group: groupName(String(tag)), method: String(object['x-client-method'] ?? id) };
}

/** `Offer groups` -> `offerGroups` */
function groupName(tag: string): string {
  const [first = '', ...rest] = tag.split(/[^A-Za-z0-9]+/);
  return first.toLowerCase() + rest.map(capitalized).join('');
}

/**
 * Where the clients take a body: its fields stand beside the parameters in the input, unless it is no object or two of
 * the names are the same. Then it stands there as a whole, under the name `body`.
 */
export function bodyPlacement(bundle: Bundle, schema: unknown, parameters: readonly string[]): 'fields' | 'whole' {
  const fields = Object.keys(objectOf(resolved(bundle, schema)['properties']));
  const clash = parameters.some((name) => fields.includes(name));
  return fields.length === 0 || clash ? 'whole' : 'fields';
}

export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `OfferDeal` -> `offerDeal` */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
