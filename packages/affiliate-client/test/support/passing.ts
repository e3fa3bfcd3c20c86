import type { Fault } from '@eflow/mock';
import type { Options, Subject } from './subject.js';
import { type Handler, serveHttp, serveMock, type Target } from './target.js';
import type { Expected, Seen, Trial } from './trial.js';

/** A fault that may pass. */
export interface PassingFault {
  readonly fault: string;
  /** Which operations are repeated after it. */
  readonly repeated: 'all' | 'idempotent' | 'none';
  /** Whether requests that meet the fault arrive at the server. Default: yes. */
  readonly arrives?: boolean;
  readonly error: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly options?: Partial<Options>;
  /** Starts a server that the first `times` requests find faulty. */
  readonly start: (subject: Subject, key: string, times: number) => Promise<Target>;
  /** How often the fault occurs; `Infinity` is for ever. Default: for ever, and once. */
  readonly times?: readonly number[];
  readonly check?: (seen: Seen) => void;
}

const WORDS: Readonly<Record<number, string>> = { 1: 'once', 2: 'twice', 3: 'three times' };

/** The fault for ever, and passing. */
export function trialsOf(faults: readonly PassingFault[]): Trial[] {
  return faults.flatMap(({ fault, start, options = {}, times = [Infinity, 1], check = () => undefined, ...rest }) =>
    times.map((count) => ({
      fault: count === Infinity ? fault : `${fault}, ${WORDS[count]}`,
      start: (subject, key) => start(subject, key, count),
      options,
      expected: ({ idempotent }) => expectedOf(rest, count, idempotent),
      check,
    })),
  );
}

type Rest = Pick<PassingFault, 'repeated' | 'arrives' | 'error' | 'fields'>;

function expectedOf({ repeated, arrives = true, error, fields }: Rest, times: number, idempotent: boolean): Expected {
  const most = repeated === 'all' || (repeated === 'idempotent' && idempotent) ? 4 : 1;
  if (times >= most) return { error, fields, attempt: most, arrived: arrives ? most : 0 };
  return { attempt: times + 1, arrived: arrives ? times + 1 : 1 };
}

/** A fault of the mock. */
export function mocked(fault: Fault): PassingFault['start'] {
  return (subject, key, times) => {
    const nth = times === Infinity ? {} : { nth: Array.from({ length: times }, (_, index) => index + 1) };
    return serveMock(subject, key, [{ fault, ...nth }]);
  };
}

/** A fault that the mock does not know. */
export function handled(fault: Handler): PassingFault['start'] {
  return (subject, _key, times) =>
    serveHttp(subject, (exchange) => {
      if (exchange.number <= times) fault(exchange);
      else exchange.response.writeHead(200, { 'content-type': 'application/json' }).end(exchange.right);
    });
}
