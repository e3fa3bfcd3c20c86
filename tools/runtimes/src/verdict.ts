import type { RecordedRequest } from '@eflow/mock';
import type { Output } from './command.js';

/** What is known of a run of the program after its end. */
export interface Run {
  output: Output;
  /** Texts that must not come out. */
  secrets: readonly string[];
  /** What came to the place where redirects point. */
  strayed: readonly string[];
  /** What came to the mock that behaves. */
  requests: readonly Pick<RecordedRequest, 'operation' | 'status' | 'key'>[];
}

/** What the program must have asked for: operation, whose key, status of the answer, and how often at least. */
const EXPECTED = [
  ['listOfferDeals', 'affiliate', 200, 1],
  ['getOfferDeal', 'affiliate', 200, 1],
  ['searchDeals', 'affiliate', 200, 3],
  ['createOfferGroup', 'network', 200, 1],
  ['getOfferDeal', 'affiliate', 404, 1],
  ['listOfferDeals', 'unknown', 401, 1],
  ['listOfferDeals', 'network', 403, 1],
] as const;

/** Gives the version that the runtime says it has; throws an error with all that is wrong about the run. */
export function judge({ output, secrets, strayed, requests }: Run): string {
  const result = lastLine(output.stdout);
  const complaints = [
    ...(output.code === 0 && result?.ok === true ? [] : [`The program failed: ${failures(output, result)}`]),
    // What a program that broke off did not ask for says nothing more.
    ...(result ? missing(requests) : []),
    ...leaks(output, secrets),
    ...strayed.map((request) => `A redirect was followed: ${request}`),
  ];
  if (complaints.length > 0) throw new Error([...new Set(complaints)].join('\n'));
  return result?.version ?? '';
}

interface Result {
  ok: boolean;
  version?: string;
  failed?: Record<string, string>;
}

/** The program says how it went in its last line, as JSON. */
function lastLine(text: string): Result | undefined {
  try {
    return JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');
  } catch {
    return undefined;
  }
}

function failures({ code, stdout, stderr }: Output, result: Result | undefined): string {
  if (result?.failed)
    return Object.entries(result.failed)
      .map(([step, message]) => `\n${step}: ${message}`)
      .join('');
  return `it ended with ${code} and without a result.\n${tail(stdout)}\n${tail(stderr)}`;
}

const tail = (text: string) => text.trimEnd().split('\n').slice(-20).join('\n');

function missing(requests: Run['requests']): string[] {
  return EXPECTED.flatMap(([operation, key, status, times]) => {
    const got = requests.filter(
      (request) => request.operation === operation && request.key === key && request.status === status,
    ).length;
    return got >= times
      ? []
      : [`The mock answered ${operation} with the key ${key} by ${status} ${got} times, expected at least ${times}.`];
  });
}

function leaks({ stdout, stderr }: Output, secrets: readonly string[]): string[] {
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => secrets.some((secret) => line.includes(secret)));
  return lines.map((line) => `A key came out: ${hide(line, secrets).trim().slice(0, 300)}`);
}

const hide = (text: string, secrets: readonly string[]) =>
  secrets.reduce((rest, secret) => rest.replaceAll(secret, '<the key>'), text);
