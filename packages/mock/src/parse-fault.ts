import type { Fault, FaultRule } from './faults.js';
import { type OperationId, operations } from './generated/operations.js';

/** A fault in text form: how its value is written, and how it is read. `undefined` stands for a value that is wrong. */
interface Kind {
  value: string;
  read: (value: string | undefined) => Fault | undefined;
}

/** The longest time that a timer can wait. */
const MAX_MILLISECONDS = 2 ** 31 - 1;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

const kinds: Readonly<Record<Fault['kind'], Kind>> = {
  delay: {
    value: '=ms',
    read(value) {
      const milliseconds = integer(value, 0, MAX_MILLISECONDS);
      return milliseconds === undefined ? undefined : { kind: 'delay', milliseconds };
    },
  },
  'rate-limit': {
    value: '[=seconds or HTTP date]',
    read(value) {
      if (value === undefined) return { kind: 'rate-limit' };
      const retryAfter = HTTP_DATE.test(value) ? value : integer(value, 0, Number.MAX_SAFE_INTEGER);
      return retryAfter === undefined ? undefined : { kind: 'rate-limit', retryAfter };
    },
  },
  'server-error': { value: '[=status from 500 to 599]', read: (value) => withStatus('server-error', value, 500) },
  'connection-reset': { value: '', read: (value) => (value === undefined ? { kind: 'connection-reset' } : undefined) },
  'truncated-body': { value: '', read: (value) => (value === undefined ? { kind: 'truncated-body' } : undefined) },
  'html-error': { value: '[=status from 400 to 599]', read: (value) => withStatus('html-error', value, 400) },
  'wrong-content-type': {
    value: '[=type]',
    read(value) {
      if (value === undefined) return { kind: 'wrong-content-type' };
      return /^[!-~][ -~]*$/.test(value) ? { kind: 'wrong-content-type', type: value } : undefined;
    },
  },
  redirect: {
    value: '=url',
    read(to = '') {
      return /^[!-~]+$/.test(to) && URL.canParse(to, 'http://localhost') ? { kind: 'redirect', to } : undefined;
    },
  },
  'slow-drip': {
    value: '=bytes/ms',
    read(value = '') {
      const [first, second, ...more] = value.split('/');
      const bytes = integer(first, 1, Number.MAX_SAFE_INTEGER);
      const milliseconds = integer(second, 0, MAX_MILLISECONDS);
      if (bytes === undefined || milliseconds === undefined || more.length > 0) return undefined;
      return { kind: 'slow-drip', bytes, milliseconds };
    },
  },
};

/** The text form of each fault. */
export const faultForms: readonly string[] = Object.entries(kinds).map(([kind, { value }]) => kind + value);

/** Reads `[operation:][nth:]kind[=value]`, as in `searchDeals:2:delay=500`; throws an error that says what is wrong. */
export function parseFault(text: string): FaultRule {
  const fail = (reason: string) => new Error(`Bad fault ${JSON.stringify(text)}: ${reason}.`);
  // A value may have colons and equals signs of its own.
  const equals = text.indexOf('=');
  const [kind = '', ...conditions] = (equals < 0 ? text : text.slice(0, equals)).split(':').reverse();
  if (!isKind(kind)) throw fail(`there is no kind ${JSON.stringify(kind)}, only ${Object.keys(kinds).join(', ')}`);
  const fault = kinds[kind].read(equals < 0 ? undefined : text.slice(equals + 1));
  if (fault === undefined) throw fail(`expected ${kind}${kinds[kind].value}`);

  if (conditions.length > 2) throw fail('expected [operation:][nth:]kind[=value]');
  const [last, first] = conditions;
  const numbered = first !== undefined || /^\d+$/.test(last ?? '');
  const [operation, count] = numbered ? [first, last] : [last];
  const rule: FaultRule = { fault };
  if (operation !== undefined) {
    if (!isOperation(operation))
      throw fail(`there is no operation ${JSON.stringify(operation)}, only ${Object.keys(operations).join(', ')}`);
    rule.operation = operation;
  }
  if (count !== undefined) {
    const nth = integer(count, 1, Number.MAX_SAFE_INTEGER);
    if (nth === undefined) throw fail(`requests are counted 1, 2, 3, got ${JSON.stringify(count)}`);
    rule.nth = nth;
  }
  return rule;
}

const isKind = (text: string): text is Fault['kind'] => Object.hasOwn(kinds, text);

const isOperation = (text: string): text is OperationId => Object.hasOwn(operations, text);

function integer(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^\d+$/.test(text)) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}

function withStatus(kind: 'server-error' | 'html-error', value: string | undefined, least: number): Fault | undefined {
  if (value === undefined) return { kind };
  const status = integer(value, least, 599);
  return status === undefined ? undefined : { kind, status };
}
