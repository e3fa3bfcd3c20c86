import type { Operation } from './contract.js';
import { HttpError } from './http-error.js';

/** The text of a body, or `undefined` when it has more bytes than `limit`. */
export async function readText(request: Request, limit: number): Promise<string | undefined> {
  if (!hasBody(request)) return '';
  const reader = request.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done) return text + decoder.decode();
    size += value?.byteLength ?? 0;
    if (size > limit) {
      await reader?.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** A server makes a stream of every request that it is asked to read, which takes longer than all else for a GET. */
function hasBody({ method, headers }: Request): boolean {
  if (method !== 'GET' && method !== 'HEAD') return true;
  return headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) > 0;
}

/** Checks the body of a request; throws a 400 for one that the contract does not allow. */
export function checkBody(operation: Operation, headers: Headers, text: string): unknown {
  if (operation.request === undefined) {
    if (text !== '') throw HttpError.because(400, `/body: expected nothing, ${operation.id} takes no body`);
    return undefined;
  }
  if (text === '') {
    if (operation.request.required) throw HttpError.because(400, '/body: expected a value, got nothing');
    return undefined;
  }
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json')
    throw HttpError.because(400, `/headers/content-type: expected application/json, got ${JSON.stringify(type)}`);
  const report = operation.request.validator.check(parse(text));
  if (report.valid) return report.value;
  throw HttpError.because(
    400,
    report.issues.map(({ message }) => `/body${message}`.replace('/body(value)', '/body')).join('; '),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw HttpError.because(400, `/body: not JSON: ${error instanceof Error ? error.message : error}`);
  }
}
