import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A customer who keeps an order before their eyes, whatever becomes of the socket. */
export interface Following {
  /** The versions as they were shown. */
  readonly versions: readonly number[];
  /** How often the socket was lost and the subscription gone on with after the last cursor. */
  resumed(): number;
  /** Told in the answer rather than by the end of the socket: none of these should be. */
  readonly errors: readonly string[];
  stop(): Promise<void>;
}

const TEXT = 'subscription Follow($orderId: ID!, $afterVersion: Int) { orderStatusChanged(orderId: $orderId, afterVersion: $afterVersion) { id version status displayStatus } }';
const PAUSE_MS = 50;

/** Follows an order from its first version on, over a socket of its own. When it is closed, comes back with the cursor of what was seen last. */
export function follow(url: string, token: string, orderId: string): Following {
  const versions: number[] = [];
  const errors: string[] = [];
  let cursor: unknown;
  let times = 0;
  let isStopped = false;
  let leave = (): void => {};

  const once = async (): Promise<void> => {
    const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { authorization: `Bearer ${token}` } });
    try {
      const answers = client.iterate<{ orderStatusChanged: { version: number } }>({ query: TEXT, variables: { orderId, afterVersion: 0 }, ...(cursor ? { extensions: { cursor } } : {}) });
      leave = () => void client.dispose();
      for await (const { data, errors: told, extensions } of answers) {
        if (told || !data) errors.push(JSON.stringify(told));
        else versions.push(data.orderStatusChanged.version);
        cursor = (extensions as { cursor?: unknown } | undefined)?.cursor ?? cursor;
      }
    } catch (error) {
      // A list of GraphQL errors is an answer; anything else is the end of a socket.
      if (Array.isArray(error)) errors.push(JSON.stringify(error));
    } finally {
      await client.dispose();
    }
  };
  const run = (async () => {
    for (; !isStopped; times += 1) {
      await once();
      if (!isStopped) await delay(PAUSE_MS);
    }
  })();
  return { versions, errors, resumed: () => times, stop: async () => { isStopped = true; leave(); await run; } };
}
