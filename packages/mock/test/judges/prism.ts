import { Child } from './child.js';
import { freePort } from './free-port.js';
import { contract, prism } from './places.js';

export interface Prism {
  readonly url: string;
  stop(): Promise<unknown>;
}

/** Prism as a proxy that refuses what is against the contract, in requests and answers. */
export async function startPrism(upstream: string): Promise<Prism> {
  const port = String(await freePort());
  const child = new Child(prism, ['proxy', contract, upstream, '--errors', '--port', port, '--host', '127.0.0.1']);
  const stop = () => child.stop('SIGKILL');
  try {
    await child.prints('Prism is listening');
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, stop };
}

interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

/** What Prism says of an answer, in the header that lists violations or in an error of its own. */
export async function verdict(response: Response): Promise<{ type: string; violations: readonly Violation[] }> {
  const header: unknown = JSON.parse(response.headers.get('sl-violations') ?? '[]');
  const text = await response.text();
  if (response.headers.get('content-type') !== 'application/problem+json')
    return { type: '', violations: asList(header) };
  const problem = JSON.parse(text) as { type: string; validation?: unknown };
  return { type: problem.type.replace(/^.*#/, ''), violations: asList(problem.validation ?? header) };
}

function asList(value: unknown): readonly Violation[] {
  return Array.isArray(value) ? value : [];
}
