import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import type { HostileCase } from './hostile-case.ts';

/** What came of a request. */
export interface Outcome {
  /** Undefined when the connection was closed instead of an answer. */
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** What the process that holds gateway and client used of the processor meanwhile, in ms. */
  readonly cpuMs: number;
}

/** Sends requests as they are, whatever they are, over kept connections. */
export function openAttacker(url: string): { send(hostile: HostileCase): Promise<Outcome>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const { hostname, port } = new URL(url);
  return {
    send({ method = 'POST', path = '/graphql', headers = {}, body }) {
      const before = process.cpuUsage();
      const done = (outcome: Omit<Outcome, 'cpuMs'>): Outcome => {
        const { user, system } = process.cpuUsage(before);
        return { ...outcome, cpuMs: (user + system) / 1_000 };
      };
      return new Promise((resolve) => {
        const sent = request({ hostname, port, method, path, agent, headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) } as Record<string, string> }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.once('close', () => resolve(done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() })));
        });
        sent.once('error', () => resolve(done({ status: undefined, headers: {}, body: '' })));
        sent.end(body);
      });
    },
    close: () => agent.destroy(),
  };
}

/** Writes bytes on a connection of their own and answers with all that came until it was closed, or `withinMs` passed. */
export function writeBytes(url: string, bytes: string | Buffer, withinMs = 300): Promise<{ text: string; isClosed: boolean }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    const done = (isClosed: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ text, isClosed });
    };
    const timer = setTimeout(() => done(false), withinMs);
    socket.on('data', (chunk: Buffer) => void (text += chunk.toString('latin1')));
    socket.once('close', () => done(true));
    socket.once('error', () => done(true));
    socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  });
}
