import type { Context, Finding } from './context.js';
import { child, childPair, children, type Pair } from './document.js';
import { found, type SchemaPlace } from './found.js';
import { compareRest } from './rest.js';

const HANDLED: ReadonlySet<string> = new Set(['schema', 'itemSchema', 'encoding']);

/** What a body, parameter or header may consist of: its media types. */
export function* compareContent(context: Context, pair: Pair, use: SchemaPlace['use']): Generator<Finding> {
  const { policy } = context;
  const before = new Set(children(pair.base).map(([type]) => type));
  const after = new Set(children(pair.revision).map(([type]) => type));
  for (const type of new Set([...before, ...after])) {
    const media = childPair(pair, type);
    const place = { ...use, where: type === 'application/json' ? use.where : `${use.where} (${type})` };
    const uses = [place];
    if (!after.has(type)) {
      yield found({
        rule: 'media-type-removed',
        pair: media,
        verdict: 'breaking',
        reason: `The ${use.where} can no longer be ${type}.`,
        uses,
        witness: { ...use, value: type, reason: `The ${use.where} has no media type ${type} any more.` },
      });
    } else if (!before.has(type)) {
      yield found({
        rule: 'media-type-added',
        pair: media,
        verdict: use.side === 'request' ? 'compatible' : policy.choices['response-media-type-added'],
        reason: `The ${use.where} can be ${type}.`,
        uses,
      });
    } else {
      yield { use: place, schema: childPair(media, 'schema') };
      yield { use: place, schema: childPair(media, 'itemSchema') };
      yield* compareEncoding(context, media, place);
      yield* compareRest(media, { policy, uses, handled: HANDLED });
    }
  }
}

function* compareEncoding(context: Context, media: Pair, use: SchemaPlace['use']): Generator<Finding> {
  const changed = compareRest(
    { base: child(media.base, 'encoding'), revision: child(media.revision, 'encoding') },
    { policy: context.policy, uses: [use], handled: new Set() },
  );
  for (const change of changed) {
    yield {
      ...change,
      rule: 'encoding-changed',
      class: 'HTTP',
      verdict: 'breaking',
      reason: `A part of the ${use.where} is written differently.`,
    };
  }
}
