import { ApiError, createAffiliateClient } from '@eflow/affiliate-client';
import { createNetworkClient } from '@eflow/network-client';
import { clientInput, queryOf, type SampleCall, type SampleInput, urlOf } from '@eflow/samples';
import type { RunDefinition } from '../../model/page.js';
import { type Exchange, recording } from './exchange.js';

/** What the request is sent to: a mock, as far as it matters here. */
export interface Target {
  fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  keys: Readonly<Record<'network' | 'affiliate', string>>;
}

/** What a program has in its hands in the end. */
export type Outcome = { exchanges: Exchange[]; milliseconds: number } & (
  | { kind: 'answer' }
  | { kind: 'result'; value: unknown }
  | { kind: 'error'; name: string; message: string; details?: unknown }
);

/** Sends the request as a program without a client would. */
export async function sendRaw(target: Target, definition: RunDefinition, input: SampleInput): Promise<Outcome> {
  const call = callOf(definition);
  const headers = new Headers();
  if (call.key) headers.set(call.key.name, (call.key.prefix ?? '') + target.keys[definition.audience]);
  if (input.body !== undefined) headers.set('Content-Type', 'application/json');
  const url = urlOf(call, input, queryOf(call, input));
  const body = input.body === undefined ? {} : { body: JSON.stringify(input.body) };
  return timed(async (exchanges) => {
    await recording(target.fetch, exchanges)(url, { method: call.method, headers, ...body });
    return { kind: 'answer' };
  });
}

/** Calls the method of the typed client. */
export async function sendByClient(target: Target, definition: RunDefinition, input: SampleInput): Promise<Outcome> {
  const { client } = callOf(definition);
  return timed(async (exchanges) => {
    const options = { apiKey: target.keys[definition.audience], fetch: recording(target.fetch, exchanges) };
    const everflow = definition.audience === 'network' ? createNetworkClient(options) : createAffiliateClient(options);
    if (!client) throw new Error('The operation belongs to no client.');
    const value: unknown = await methodOf(everflow, client)(clientInput(client, input));
    return { kind: 'result', value };
  });
}

/** The method by its name: the definition and the clients are made from the same contract. */
function methodOf(everflow: object, { group, method }: { group: string; method: string }): (input: unknown) => unknown {
  const call: unknown = Reflect.get(Object(Reflect.get(everflow, group)), method);
  if (typeof call !== 'function') throw new Error(`The client has no method \`${group}.${method}\`.`);
  return (input) => call(input);
}

type Result = Outcome extends infer O ? (O extends unknown ? Omit<O, 'exchanges' | 'milliseconds'> : never) : never;

async function timed(run: (exchanges: Exchange[]) => Promise<Result>): Promise<Outcome> {
  const exchanges: Exchange[] = [];
  const start = performance.now();
  const result = await run(exchanges).catch(failure);
  return { ...result, exchanges, milliseconds: performance.now() - start };
}

function failure(error: unknown): Result {
  if (!(error instanceof Error)) return { kind: 'error', name: 'Error', message: String(error) };
  const { name, message } = error;
  if (!(error instanceof ApiError)) return { kind: 'error', name, message };
  return { kind: 'error', name, message, details: { status: error.status, body: error.body } };
}

function callOf({ call, operation }: RunDefinition): SampleCall {
  if (!call) throw new Error(`The definition of ${operation} says nothing of its samples.`);
  return call;
}
