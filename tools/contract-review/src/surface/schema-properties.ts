import { objectOf } from '@eflow/pipeline';
import type { Json, JsonObject, Side } from '../change.js';
import type { Context } from './context.js';
import { removalOf } from './deprecation.js';
import { childPair, type Pair, resolvePair } from './document.js';
import type { Decision, Draft } from './found.js';
import { editOf, type Setter } from './schema-draft.js';

/** Properties that came, went, or became required or optional: one change for each name. */
export function* compareProperties(context: Context, pair: Pair): Generator<Draft> {
  const before = objectOf(pair.base.value);
  const after = objectOf(pair.revision.value);
  const was = objectOf(before['properties']);
  const is = objectOf(after['properties']);
  const wasRequired = requiredOf(before);
  const isRequired = requiredOf(after);
  for (const name of new Set([...Object.keys(was), ...Object.keys(is), ...wasRequired, ...isRequired])) {
    const property = childPair(pair, 'properties', name);
    const required = isRequired.includes(name);
    const becameRequired = required && !wasRequired.includes(name);
    const becameOptional = !required && wasRequired.includes(name);
    const set: Setter[] = [];
    if (was[name] === undefined || is[name] === undefined) {
      set.push({ path: ['properties', name], value: is[name], before: was[name], after: is[name] });
    }
    if (becameRequired) set.push(requiredSetter([...wasRequired, name]));
    if (becameOptional) set.push(requiredSetter(wasRequired.filter((other) => other !== name)));
    const draft = (rule: string, reason: string, decided: Partial<Record<Side, Decision>> = {}): Draft => ({
      rule,
      pair: is[name] === undefined && was[name] === undefined ? childPair(pair, 'required') : property,
      verdict: 'unknown',
      reason,
      identity: [...pair.revision.path, 'properties', name],
      ...(is[name] === undefined && was[name] === undefined && { kind: 'changed' as const }),
      schema: { edit: editOf(pair.base, set), decided },
    });
    if (was[name] === undefined && is[name] !== undefined) {
      yield becameRequired
        ? draft(
            'required-properties-added',
            `The new property \`${name}\` is required.`,
            withDefault(context, property),
          )
        : draft('property-added', `The new property \`${name}\` is optional.`, addedToOpen(context, before, name));
    } else if (was[name] !== undefined && is[name] === undefined) {
      yield removedProperty(context, property, name, becameOptional, draft);
    } else if (becameRequired) {
      yield {
        ...draft('required-properties-added', `\`${name}\` is required now.`, withDefault(context, property)),
        kind: 'changed',
      };
    } else if (becameOptional) {
      yield { ...draft('required-properties-removed', `\`${name}\` is no longer required.`), kind: 'changed' };
    }
  }
}

function requiredOf(schema: JsonObject): string[] {
  return Array.isArray(schema['required']) ? schema['required'].map(String) : [];
}

function requiredSetter(value: Json): Setter {
  return { path: ['required'], value, before: undefined, after: undefined };
}

function removedProperty(
  context: Context,
  property: Pair,
  name: string,
  wasRequired: boolean,
  draft: (rule: string, reason: string, decided?: Partial<Record<Side, Decision>>) => Draft,
): Draft {
  const reason = `The property \`${name}\` is gone.`;
  const removal =
    removalOf(resolvePair(context, property).base.value, context.policy) ??
    removalOf(property.base.value, context.policy);
  if (removal) {
    const decision: Decision = { verdict: removal.verdict, reason: `${reason} ${removal.reason}` };
    const decided: Partial<Record<Side, Decision>> =
      removal.verdict === 'compatible' ? { request: decision, response: decision } : { response: decision };
    return draft(removal.rule ?? 'property-removed', decision.reason, decided);
  }
  if (wasRequired) return draft('property-removed', reason);
  const verdict = context.policy.choices['optional-response-property-removed'];
  return draft('property-removed', reason, verdict === 'breaking' ? {} : { response: { verdict, reason } });
}

/** By convention nobody sends a property that an open object does not name. */
function addedToOpen(context: Context, before: JsonObject, name: string): Partial<Record<Side, Decision>> {
  if (!isOpen(before, name)) return {};
  const verdict = context.policy.choices['optional-property-added-to-open-object'];
  const decision: Decision = { verdict, reason: `The new property \`${name}\` is optional.` };
  return verdict === 'breaking' ? {} : { request: decision, response: { ...decision, onlyMonotone: true } };
}

function isOpen(schema: JsonObject, name: string): boolean {
  const { additionalProperties, unevaluatedProperties, patternProperties, propertyNames } = schema;
  const free = (value: Json | undefined) =>
    value === undefined || value === true || (typeof value === 'object' && Object.keys(objectOf(value)).length === 0);
  const matched = Object.keys(objectOf(patternProperties)).some((pattern) => matches(pattern, name));
  return free(additionalProperties) && free(unevaluatedProperties) && propertyNames === undefined && !matched;
}

function matches(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(name);
  } catch {
    return true;
  }
}

function withDefault(context: Context, property: Pair): Partial<Record<Side, Decision>> {
  const verdict = context.policy.choices['required-request-property-with-default'];
  if (verdict === 'breaking' || objectOf(property.revision.value)['default'] === undefined) return {};
  return { request: { verdict, reason: 'The property is required, but has a default.' } };
}
