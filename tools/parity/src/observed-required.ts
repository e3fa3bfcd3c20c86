import { type Bundle, isObject, type Json, objectOf, referencedSchema } from '@eflow/pipeline';
import { body, operation, resolved } from './model.js';
import type { PayloadFact } from './sources.js';

/** For each response schema, the members that every example of a document shows. */
export function observedRequired(bundle: Bundle, payloads: readonly PayloadFact[]): Map<string, Set<string>> {
  const observed = new Map<string, Set<string>>();
  const see = (value: Json | undefined, schema: unknown): void => {
    const name = referencedSchema(objectOf(schema));
    const { properties, items } = resolved(bundle, schema);
    if (Array.isArray(value)) {
      for (const item of value) see(item, items);
    } else if (isObject(value)) {
      if (name !== undefined) {
        const before = observed.get(name);
        observed.set(name, new Set(Object.keys(value).filter((key) => before?.has(key) ?? true)));
      }
      for (const [key, child] of Object.entries(value)) see(child, objectOf(properties)[key]);
    }
  };
  for (const fact of payloads) {
    const found = operation(bundle, fact.operation);
    const example = objectOf(objectOf(bundle.components['examples'])[fact.example]);
    if (found && fact.in === 'response') see(example['value'], body(bundle, found, 'response')['schema']);
  }
  return observed;
}
