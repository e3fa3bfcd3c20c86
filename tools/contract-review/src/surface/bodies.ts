import { isObject, objectOf } from '@eflow/pipeline';
import { compareContent } from './content.js';
import type { Context, Finding } from './context.js';
import { compareDeprecation, DEPRECATION_KEYS, removed } from './deprecation.js';
import { childPair, children, type Node, type Pair, resolvePair } from './document.js';
import { found, type SchemaPlace, type Use } from './found.js';
import type { OperationNode } from './operations.js';
import { compareRest } from './rest.js';

const BODY: ReadonlySet<string> = new Set(['required', 'content']);
const RESPONSE: ReadonlySet<string> = new Set(['headers', 'content', 'links']);
const HEADER: ReadonlySet<string> = new Set([...DEPRECATION_KEYS, 'required', 'style', 'explode', 'schema', 'content']);

export function* compareRequestBody(context: Context, operation: OperationNode, pair: Pair): Generator<Finding> {
  const { policy } = context;
  const body = resolvePair(context, childPair(pair, 'requestBody'));
  const use = { operation: operation.id, side: operation.request, where: 'request body' };
  const uses = [use];
  const fromClient = operation.request === 'request';
  const was = objectOf(body.base.value)['required'] === true;
  const is = objectOf(body.revision.value)['required'] === true;
  const witness = { ...use, value: null, reason: 'The request body is required.' };
  if (!isObject(body.base.value) && !isObject(body.revision.value)) return;
  if (!isObject(body.base.value)) {
    yield found({
      rule: is ? 'request-body-became-required' : 'request-body-added',
      pair: body,
      verdict: is && fromClient ? 'breaking' : 'compatible',
      reason: is ? 'The new request body is required.' : 'The new request body is optional.',
      uses,
      ...(is && fromClient && { witness }),
    });
    return;
  }
  if (!isObject(body.revision.value)) {
    yield found({
      rule: 'request-body-removed',
      pair: body,
      verdict: 'breaking',
      reason: 'The request has no body any more.',
      uses,
      witness: { ...use, value: null, reason: 'There is no request body any more.' },
    });
    return;
  }
  if (was !== is) {
    const breaking = is === fromClient;
    yield found({
      rule: is ? 'request-body-became-required' : 'request-body-became-optional',
      kind: 'changed',
      pair: childPair(body, 'required'),
      verdict: breaking ? 'breaking' : 'compatible',
      reason: `The request body is ${is ? 'now' : 'no longer'} required.`,
      uses,
      ...(breaking && { witness: is ? witness : { ...witness, reason: 'The request body was always there.' } }),
    });
  }
  yield* compareContent(context, childPair(body, 'content'), use);
  yield* compareRest(body, { policy, uses, handled: BODY });
}

export function* compareResponses(context: Context, operation: OperationNode, pair: Pair): Generator<Finding> {
  const { policy } = context;
  const responses = childPair(pair, 'responses');
  const keys = (node: Node) =>
    children(node)
      .map(([status]) => status)
      .filter((status) => !status.startsWith('x-'));
  const before = new Set(keys(responses.base));
  const after = new Set(keys(responses.revision));
  for (const status of new Set([...before, ...after])) {
    const entry = childPair(responses, status);
    const response = resolvePair(context, entry);
    const where = `response ${status}`;
    const use = { operation: operation.id, side: operation.response, where };
    const success = !/^[45]/.test(status) && status !== 'default';
    if (!after.has(status)) {
      const covered = covering(status, after);
      const verdict = success && !covered ? 'breaking' : policy.choices['error-status-removed'];
      yield found({
        rule: 'response-removed',
        pair: entry,
        verdict,
        reason: covered
          ? `Status ${status} is described by ${covered} now.`
          : `Status ${status} is no longer described.`,
        uses: [use],
        ...(verdict === 'breaking' && {
          witness: { ...use, value: status, reason: `There is no response ${status} any more.` },
        }),
      });
    } else if (!before.has(status)) {
      const verdict = success ? policy.choices['success-status-added'] : 'compatible';
      yield found({ rule: 'response-added', pair: entry, verdict, reason: `Status ${status} is new.`, uses: [use] });
    } else {
      yield* compareContent(context, childPair(response, 'content'), { ...use, where: `${where} body` });
      yield* compareHeaders(context, operation, childPair(response, 'headers'), where);
      yield* compareRest(childPair(response, 'links'), { policy, uses: [use], handled: new Set() });
      yield* compareRest(response, { policy, uses: [use], handled: RESPONSE });
    }
  }
}

/** The range or default that describes a status which has no entry of its own. */
function covering(status: string, statuses: ReadonlySet<string>): string | undefined {
  return [`${status[0]}XX`, 'default'].find((key) => key !== status && statuses.has(key));
}

function* compareHeaders(context: Context, operation: OperationNode, pair: Pair, response: string): Generator<Finding> {
  const { policy } = context;
  const lower = (node: Node) => new Map(children(node).map(([name, header]) => [name.toLowerCase(), header]));
  const before = lower(pair.base);
  const after = lower(pair.revision);
  const none: Node = { value: undefined, path: pair.revision.path };
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    if (name === 'content-type') continue;
    const entry = { base: before.get(name) ?? none, revision: after.get(name) ?? none };
    const resolved = resolvePair(context, entry);
    // One that came or went is named where it is listed; the description that it refers to may have other users.
    const listed = {
      base: { ...entry.base, value: resolved.base.value },
      revision: { ...entry.revision, value: resolved.revision.value },
    };
    const header = before.has(name) && after.has(name) ? resolved : listed;
    const use: SchemaPlace['use'] = {
      operation: operation.id,
      side: operation.response,
      where: `${response} header ${(after.get(name) ?? before.get(name))?.path.at(-1) ?? name}`,
    };
    yield* compareHeader(context, header, use, [use]);
  }

  function* compareHeader(context: Context, header: Pair, use: SchemaPlace['use'], uses: Use[]): Generator<Finding> {
    const was = objectOf(header.base.value)['required'] === true;
    const is = objectOf(header.revision.value)['required'] === true;
    const gone = { ...use, value: null, reason: `The ${use.where} was always there.` };
    if (header.base.value === undefined) {
      yield found({
        rule: 'response-header-added',
        pair: header,
        verdict: 'compatible',
        reason: `The ${use.where} is new.`,
        uses,
      });
    } else if (header.revision.value === undefined) {
      const verdict = was ? 'breaking' : policy.choices['optional-response-header-removed'];
      const reason = `The ${use.where} is gone.`;
      const witness = was ? gone : { ...gone, reason: `The ${use.where} is no longer described.` };
      yield removed(
        {
          rule: 'response-header-removed',
          pair: header,
          verdict,
          reason,
          uses,
          ...(verdict === 'breaking' && { witness }),
        },
        policy,
      );
    } else {
      if (was !== is) {
        yield found({
          rule: is ? 'response-header-became-required' : 'response-header-became-optional',
          kind: 'changed',
          pair: childPair(header, 'required'),
          verdict: is ? 'compatible' : 'breaking',
          reason: `The ${use.where} is ${is ? 'now' : 'no longer'} always there.`,
          uses,
          ...(!is && { witness: gone }),
        });
      }
      yield { use, schema: childPair(header, 'schema') };
      yield* compareContent(context, childPair(header, 'content'), use);
      yield* compareDeprecation(header, 'header', policy, uses);
      yield* compareRest(header, { policy, uses, handled: HEADER });
    }
  }
}
