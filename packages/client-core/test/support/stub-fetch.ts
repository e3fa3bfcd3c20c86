/** A request as `fetch` got it. */
export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Record<string, string>;
  /** On the clock of `performance.now()`. */
  readonly at: number;
}

/** What `fetch` does with a request. */
export type Step = (sent: Sent) => Response | Promise<Response>;

export interface StubFetch {
  (url: string, init: RequestInit): Promise<Response>;
  readonly sent: Sent[];
}

/** A `fetch` that takes one step for each request; the last one is repeated. */
export function stubFetch(...steps: readonly [Step, ...Step[]]): StubFetch {
  const sent: Sent[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const step = steps[Math.min(sent.length, steps.length - 1)] ?? steps[0];
    const headers = Object.fromEntries(new Headers(init.headers));
    const one: Sent = { url, init, headers, at: performance.now() };
    sent.push(one);
    return step(one);
  };
  return Object.assign(fetch, { sent });
}

export function status(code: number, headers: Record<string, string> = {}, body: BodyInit | null = null): Step {
  return () => new Response(body, { status: code, headers });
}

export function json(value: unknown, code = 200, headers: Record<string, string> = {}): Step {
  return () =>
    new Response(JSON.stringify(value), { status: code, headers: { 'content-type': 'application/json', ...headers } });
}

export const ok: Step = json({ ok: true });

/** Fails as `fetch` of Node does: what happened is in the cause. */
export function broken(code: string, message = `${code} 127.0.0.1:1`): Step {
  return () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
  };
}

/** Never answers, whatever the signal says. */
export const silent: Step = () => new Promise<never>(() => undefined);

/** Answers after a while. */
export function after(ms: number, step: Step = ok): Step {
  return (sent) => new Promise((resolve) => setTimeout(() => resolve(step(sent)), ms));
}
