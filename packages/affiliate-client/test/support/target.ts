import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net';
import type { CallOptions } from '@eflow/client-core';
import type { FaultRule, Mock } from '@eflow/mock';
import { startServer } from '@eflow/mock/server';
import { mockOf, type Options, rightAnswer, type Subject } from './subject.js';

/** A server on a real socket that something is wrong with, and how to call it. */
export interface Target {
  readonly url: string;
  /** When requests came in, in milliseconds since 1970. */
  readonly arrivals: readonly number[];
  /** Options that the fault needs. */
  readonly options?: Partial<Options>;
  readonly call?: CallOptions;
  close(): Promise<void>;
}

/** A request that came in and the answer to it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Number of the request; the first is 1. */
  readonly number: number;
  /** The right answer. */
  readonly right: string;
}

export type Handler = (exchange: Exchange) => void;

/** The mock behind a socket. */
export async function serveMock(subject: Subject, key: string, faults: readonly FaultRule[] = []): Promise<Target> {
  const arrivals: number[] = [];
  const mock = mockOf(subject, key, { faults });
  const { url, close } = await startServer({ handle: counted(mock, arrivals) }, { port: 0 });
  return { url, arrivals, close };
}

function counted(mock: Mock, arrivals: number[]): Mock['handle'] {
  return (request) => {
    arrivals.push(Date.now());
    return mock.handle(request);
  };
}

/** A server of HTTP that does what the handler says. */
export async function serveHttp(subject: Subject, handler: Handler): Promise<Target> {
  const right = JSON.stringify(await rightAnswer(subject));
  const arrivals: number[] = [];
  const server = createServer((request, response) => {
    arrivals.push(Date.now());
    // The client may be gone before the answer is complete.
    response.on('error', () => undefined);
    request.resume();
    handler({ request, response, number: arrivals.length, right });
  });
  const url = await listen(server);
  return { url, arrivals, close: () => end(server, () => server.closeAllConnections()) };
}

/** A server that is not bound by HTTP. Each connection that sends something counts as an arrival. */
export async function serveSocket(handler: (socket: Socket, request: string) => void): Promise<Target> {
  const arrivals: number[] = [];
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      arrivals.push(Date.now());
      handler(socket, String(data));
    });
  });
  const url = await listen(server);
  return { url, arrivals, close: () => end(server, () => sockets.forEach((socket) => void socket.destroy())) };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${portOf(server)}`;
}

function end(server: Server, disconnect: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    disconnect();
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (!isAddress(address)) throw new Error('The server does not listen at a port.');
  return address.port;
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createSocketServer();
  await listen(server);
  const port = portOf(server);
  await end(server, () => undefined);
  return port;
}
