import { objectOf } from '@eflow/pipeline';
import type { Json, Verdict } from '../change.js';
import type { Policy } from '../policy.js';
import { childPair, type Pair } from './document.js';
import { type Draft, type Found, found, type Use } from './found.js';

export const DEPRECATION_KEYS: readonly string[] = ['deprecated', 'x-sunset'];

const DAY = 86_400_000;

/** What the deprecation of a removed thing makes of its removal; undefined: it was not deprecated. */
export function removalOf(
  value: Json | undefined,
  policy: Policy,
): { rule?: string; verdict: Verdict; reason: string } | undefined {
  const { deprecated, 'x-sunset': sunset } = objectOf(value);
  if (deprecated !== true) return undefined;
  if (sunset === undefined) {
    return {
      verdict: policy.choices['removed-while-deprecated-without-sunset'],
      reason: 'It was deprecated, but without a date (`x-sunset`).',
    };
  }
  const day = dayOf(sunset);
  if (day === undefined)
    return { verdict: 'breaking', reason: `Its \`x-sunset\` is no date: ${JSON.stringify(sunset)}.` };
  return day <= Date.parse(policy.today)
    ? { rule: 'removed-after-sunset', verdict: 'compatible', reason: `Its sunset, ${String(sunset)}, has passed.` }
    : { rule: 'removed-before-sunset', verdict: 'breaking', reason: `Its sunset is only on ${String(sunset)}.` };
}

/** A removal, judged by the deprecation of what was removed. */
export function removed(draft: Draft, policy: Policy): Found {
  const removal = removalOf(draft.pair.base.value, policy);
  if (!removal) return found(draft);
  const { witness, ...rest } = draft;
  return found({
    ...rest,
    ...removal,
    ...(witness && removal.verdict !== 'compatible' && { witness }),
    reason: `${draft.reason} ${removal.reason}`,
  });
}

/** A thing that stays: deprecated, taken back, or its sunset moved. */
export function* compareDeprecation(
  pair: Pair,
  what: string,
  policy: Policy,
  uses: readonly Use[],
  identity?: readonly string[],
): Generator<Found> {
  const before = objectOf(pair.base.value);
  const after = objectOf(pair.revision.value);
  const named = identity ? { identity: [...identity, 'deprecated'] } : {};
  const was = before['deprecated'] === true;
  const is = after['deprecated'] === true;
  const common = { pair: childPair(pair, 'deprecated'), kind: 'changed', uses, ...named } as const;
  if (was && !is) {
    yield found({
      ...common,
      rule: `${what}-reactivated`,
      class: 'TYPES',
      verdict: 'compatible',
      reason: 'It is no longer deprecated.',
    });
  }
  if (!is) return;
  const sunset = after['x-sunset'];
  const moved = sunset !== before['x-sunset'];
  const problem = moved || !was ? noticeProblem(before['x-sunset'], sunset, policy) : undefined;
  const values = { before: stateOf(before), after: stateOf(after) };
  if (problem !== undefined) {
    yield found({ ...common, ...values, rule: `${what}-sunset-too-soon`, verdict: 'breaking', reason: problem });
  } else if (!was) {
    yield found({
      ...common,
      ...values,
      rule: `${what}-deprecated`,
      class: 'TYPES',
      verdict: 'compatible',
      reason:
        sunset === undefined ? 'Deprecated, without a date.' : `Deprecated; it may be removed from ${String(sunset)}.`,
    });
  } else if (moved) {
    yield found({
      ...common,
      ...values,
      rule: `${what}-sunset-changed`,
      class: 'TYPES',
      verdict: 'compatible',
      reason: 'The date from which it may be removed has moved.',
    });
  }
}

function stateOf(object: { [key: string]: Json | undefined }): Json {
  return Object.fromEntries(
    DEPRECATION_KEYS.map((key) => [key, object[key]]).filter(([, value]) => value !== undefined),
  );
}

function noticeProblem(before: Json | undefined, after: Json | undefined, policy: Policy): string | undefined {
  if (after === undefined) return undefined;
  const day = dayOf(after);
  if (day === undefined) return `\`x-sunset\` is no date (YYYY-MM-DD): ${JSON.stringify(after)}.`;
  const earlier = before === undefined ? undefined : dayOf(before);
  if (earlier !== undefined && day >= earlier) return undefined;
  const notice = Math.round((day - Date.parse(policy.today)) / DAY);
  return notice >= policy.sunset.noticeDays
    ? undefined
    : `The sunset ${String(after)} is in ${notice} days; ${policy.sunset.noticeDays} days of notice are the minimum.`;
}

/** A date or a date and time, as a number; undefined when it is neither. */
function dayOf(value: Json): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(T|$)/.test(value)) return undefined;
  const day = Date.parse(value);
  return Number.isNaN(day) ? undefined : day;
}
