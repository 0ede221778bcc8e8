import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { setTimeout as delay } from 'node:timers/promises';
import { operation } from '@storegraph/proof/clients/operations';

/** The WebSockets of a test file. */
export interface Sockets {
  /** A socket of its own, of whoever has this access token, or of nobody. */
  socketOf(token?: string): Client;
  /** Closes all of them. */
  close(): Promise<void>;
}

/** Opens sockets of a shop, none of which comes back by itself. */
export function openSockets({ url }: { readonly url: string }): Sockets {
  const open: Client[] = [];
  return {
    socketOf(token) {
      const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: token ? { authorization: `Bearer ${token}` } : {}, retryAttempts: 0 });
      open.push(client);
      return client;
    },
    async close() {
      for (const client of open) await client.dispose();
    },
  };
}

/** Something live that is followed. */
export interface Following {
  /** What comes next. Throws with the `errors` that came instead, told in its message too, and when nothing comes for long. */
  next(): Promise<any>;
  /** The first that is wanted, whatever comes before it. */
  until(isWanted: (shown: any) => boolean): Promise<any>;
  stop(): unknown;
}

/** Follows a named subscription. */
export function follow(client: Client, name: string, variables: Record<string, unknown> = {}): Following {
  const answers = client.iterate<any>({ query: operation(name), variables });
  const next = async (): Promise<any> => {
    const { value, done } = await inTime(name, answers.next());
    if (done || value.errors || !value.data) throw Object.assign(new Error(`${name} ended: ${JSON.stringify(value?.errors)}`), { errors: value?.errors });
    return Object.values(value.data as object)[0];
  };
  return {
    next,
    async until(isWanted) {
      for (;;) {
        const shown = await next();
        if (isWanted(shown)) return shown;
      }
    },
    stop: () => answers.return?.(),
  };
}

const LATE_MS = 30_000;
const KNOCK_EVERY_MS = 1_000;

/** Rejects when something takes for ever: what did not come is told by its name. */
async function inTime<Come>(name: string, coming: Promise<Come>): Promise<Come> {
  const done = new AbortController();
  const late = delay(LATE_MS, undefined, { signal: done.signal, ref: false }).then(() => {
    throw new Error(`${name}: nothing came for ${LATE_MS} ms`);
  });
  late.catch(() => {});
  return Promise.race([coming, late]).finally(() => done.abort());
}

/**
 * Waits until what shows only what happens from now on is surely followed: `knock` has something happen that it shows, again
 * and again until it does. What was knocked with may be shown later, too.
 */
export async function untilFollowing(live: Following, knock: () => Promise<unknown>): Promise<void> {
  const heard = live.next().then(() => true);
  do await knock();
  while (!(await Promise.race([heard, delay(KNOCK_EVERY_MS, false)])));
}
