import type { FormattedExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface Following {
  /** What came so far. */
  readonly results: FormattedExecutionResult[];
  /** Resolves with all that came once there are so many. */
  until(count: number): Promise<readonly FormattedExecutionResult[]>;
  /** Resolves when the subscription ended: with `complete`, or what ended it instead. */
  readonly ended: Promise<unknown>;
  /** Ends it from this side. */
  stop(): void;
}

/** A well-behaved client, as browsers have it. */
export function openClient(url: string, token?: string | (() => Promise<string>), options: Partial<Parameters<typeof createClient>[0]> = {}): Client {
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0,
    ...(token ? { connectionParams: async () => ({ authorization: `Bearer ${typeof token === 'string' ? token : await token()}` }) } : {}),
    ...options,
  });
}

export function followWith(client: Client, query: string, variables: Record<string, unknown> = {}, extensions?: Record<string, unknown>): Following {
  const results: FormattedExecutionResult[] = [];
  let wake = () => {};
  let stop = () => {};
  const ended = new Promise<unknown>((resolve) => {
    stop = client.subscribe({ query, variables, ...(extensions ? { extensions } : {}) }, {
      next: (result) => {
        results.push(result as FormattedExecutionResult);
        wake();
      },
      error: resolve,
      complete: () => resolve('complete'),
    });
  });
  return {
    results, ended,
    stop: () => stop(),
    async until(count) {
      const late = Date.now() + 10_000;
      while (results.length < count) {
        if (Date.now() > late) throw new Error(`only ${results.length} of ${count} came: ${JSON.stringify(results)}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, 100);
        });
      }
      return results;
    },
  };
}

/** A socket without a client's manners. */
export interface RawSocket {
  readonly messages: { type: string; id?: string; payload?: unknown }[];
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly socket: WebSocket;
  send(message: object | string): void;
  message(type: string): Promise<RawSocket['messages'][number]>;
}

export async function openRawSocket(url: string, { protocol = 'graphql-transport-ws', path = '/graphql', origin }: { protocol?: string; path?: string; origin?: string } = {}): Promise<RawSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, protocol, origin ? { origin } : {});
  const messages: RawSocket['messages'] = [];
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString()) as RawSocket['messages'][number]));
  const closed = new Promise<{ code: number; reason: string }>((resolve) => socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => {});
  return {
    messages, closed, socket,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async message(type) {
      const late = Date.now() + 5_000;
      for (;;) {
        const found = messages.find((message) => message.type === type);
        if (found) return found;
        if (Date.now() > late) throw new Error(`no ${type} came, but ${JSON.stringify(messages)}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}
