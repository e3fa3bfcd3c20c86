import dns, { type LookupAddress, type LookupOptions } from 'node:dns';

type Answer = { readonly code: string } | { readonly address: string };
type Done = (error: Error | null, found?: string | LookupAddress[], family?: number) => void;

const names = new Map<string, () => Answer>();
const real = dns.lookup;

/** Takes the place of `dns.lookup`, which Node looks up at each connection, for the names that were given. */
function lookup(name: string, options: LookupOptions, done: Done): void {
  const answer = names.get(name)?.();
  if (!answer) return void Reflect.apply(real, dns, [name, options, done]);
  if ('address' in answer) {
    const { address } = answer;
    process.nextTick(() => (options.all ? done(null, [{ address, family: 4 }]) : done(null, address, 4)));
  } else {
    const { code } = answer;
    process.nextTick(() => done(Object.assign(new Error(`getaddrinfo ${code} ${name}`), { code })));
  }
}

/** A name that the resolver knows as long as `answer` says so. */
export function nameFor(answer: () => Answer): string {
  if (names.size === 0) Object.assign(dns, { lookup });
  const name = `name-${names.size}.test`;
  names.set(name, answer);
  return name;
}
