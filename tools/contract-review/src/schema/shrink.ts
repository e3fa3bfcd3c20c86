import { isObject, type Json } from '@eflow/pipeline';
import { sameValue, stable } from './json.js';

const MAX_TRIALS = 600;
const MAX_PASSES = 4;

type Holds = (value: Json) => boolean;

/** Takes away from a value whatever can go, as long as it stays a counterexample. */
export function shrink(value: Json, holds: Holds): Json {
  let trials = 0;
  const limited: Holds = (smaller) => ++trials <= MAX_TRIALS && holds(smaller);
  let smallest = value;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const before = smallest;
    smallest = reduced(before, limited);
    if (sameValue(before, smallest)) break;
  }
  return smallest;
}

/** One walk through the value, from the outside to the inside. */
function reduced(value: Json, holds: Holds): Json {
  if (Array.isArray(value)) return reducedList(value, holds);
  if (isObject(value)) return reducedObject(Object.entries(value), holds);
  let simplest: Json = value;
  for (let found = true; found; ) {
    const simpler: Json | undefined = [...simplerThan(simplest)].find(
      (other) => weight(other) < weight(simplest) && holds(other),
    );
    found = simpler !== undefined;
    simplest = simpler ?? simplest;
  }
  return simplest;
}

function reducedList(value: Json[], holds: Holds): Json {
  if (value.length > 0 && holds([])) return [];
  let list = value;
  for (const half of [value.slice(value.length / 2), value.slice(0, value.length / 2)]) {
    if (value.length > 2 && list === value && holds(half)) list = half;
  }
  for (let index = list.length - 1; index >= 0; index--) {
    const without = list.filter((_, other) => other !== index);
    if (holds(without)) list = without;
  }
  for (let index = 0; index < list.length; index++) {
    list = list.with(
      index,
      reduced(list[index] ?? null, (part) => holds(list.with(index, part))),
    );
  }
  return list;
}

function reducedObject(value: [string, Json | undefined][], holds: Holds): Json {
  if (value.length > 0 && holds({})) return {};
  let entries = value;
  for (const [name] of value) {
    const without = entries.filter(([other]) => other !== name);
    if (holds(Object.fromEntries(without))) entries = without;
  }
  for (const [index, [name, inner]] of entries.entries()) {
    const replaced = (part: Json): [string, Json | undefined][] => entries.with(index, [name, part]);
    entries = replaced(reduced(inner ?? null, (part) => holds(Object.fromEntries(replaced(part)))));
  }
  return Object.fromEntries(entries);
}

function* simplerThan(value: Json): Generator<Json> {
  if (typeof value === 'string') {
    const characters = [...value];
    yield 'a';
    yield 'a'.repeat(characters.length);
    yield value.replace(/\d/g, '0').replace(/[a-z]/gi, 'a');
    yield characters.slice(0, characters.length / 2).join('');
    yield characters.slice(0, -1).join('');
    yield characters.slice(1).join('');
  } else if (typeof value === 'number') {
    yield* [0, 1, -1, Math.trunc(value), Math.trunc(value / 2), value - Math.sign(value)];
    yield Number(value.toPrecision(2));
  }
}

/** How much there is to read in a value. An empty text says less than a letter, so it is no simplification. */
function weight(value: Json): number {
  if (typeof value === 'string') {
    const odd = [...value].filter((character) => character !== 'a').length;
    const various = [...value].filter((character) => !'a0'.includes(character)).length;
    return value === '' ? 3.2 : 2 + value.length + odd * 0.01 + various * 0.01;
  }
  if (typeof value !== 'number') return 1;
  return 1 + Math.abs(value) / (1 + Math.abs(value)) + stable(value).length * 0.1 + (value < 0 ? 0.1 : 0);
}
