import { serve } from 'srvx/node';
import { expect, it, onTestFinished } from 'vitest';
import { startGate } from '../src/gate.js';

it('lets so many packages through, the last one without an answer', async () => {
  const got: string[] = [];
  const registry = serve({
    port: 0,
    hostname: '127.0.0.1',
    silent: true,
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      got.push(`${request.method} ${pathname}${search} ${await request.text()}`);
      return new Response('{"ok":true}', { status: 201, headers: { 'Content-Type': 'application/json' } });
    },
  });
  await registry.ready();
  const gate = await startGate(registry.url ?? '', 2);
  onTestFinished(async () => {
    await Promise.all([gate.close(), registry.close(true)]);
  });
  const publish = (name: string) => fetch(new URL(name, gate.url), { method: 'PUT', body: name });

  const first = await publish('@eflow%2fa');
  expect([first.status, await first.text()]).toEqual([201, '{"ok":true}']);
  expect((await fetch(new URL('@eflow%2fa?write=true', gate.url))).status).toBe(201);
  const unanswered = [publish('@eflow%2fb'), publish('@eflow%2fc')].map((answer) => answer.then(() => 'an answer'));
  for (const answer of unanswered) answer.catch(() => undefined);
  await gate.shut;
  expect(await Promise.race([...unanswered, Promise.resolve('no answer')])).toBe('no answer');
  expect(gate.passed).toEqual(['@eflow/a', '@eflow/b']);
  expect(got).toEqual(['PUT /@eflow%2fa @eflow%2fa', 'GET /@eflow%2fa?write=true ', 'PUT /@eflow%2fb @eflow%2fb']);
});
