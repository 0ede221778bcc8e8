import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import type { Client, FormattedExecutionResult } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Journal } from './journal.ts';
import type { User } from './retrying-users.ts';

/** An order as a subscriber was shown it. */
export interface Shown {
  readonly version: number;
  readonly status: string;
}

/** What subscribers went through. */
export interface FollowFigures {
  subscribers: number;
  /** How often one had to go on after its cursor. */
  resumed: number;
  /** How often a cursor was not taken, and the version had to do. */
  refusedCursors: number;
}

const TEXT = 'subscription Follow($orderId: ID!, $afterVersion: Int) { orderStatusChanged(orderId: $orderId, afterVersion: $afterVersion) { id version status } }';
const PATIENCE_MS = 240_000;
const AGAIN_MS = 200;

/** Follows orders over one socket, which is opened anew whenever it breaks. */
export interface Follower {
  /** Resolves with how the order is shown once `isOver`; each version is written to the journal. Rejects when that takes longer than is thinkable. */
  follow(orderId: string, isOver: (shown: Shown) => boolean): Promise<Shown>;
  close(): Promise<void>;
}

/** A customer's browser. */
export function openFollower(url: string, person: User, name: string, journal: Journal, figures: FollowFigures): Follower {
  const client: Client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazyCloseTimeout: 1_000, connectionAckWaitTimeout: 5_000,
    connectionParams: async () => ({ authorization: `Bearer ${await person.token()}` }),
  });
  let followed = 0;
  return {
    async follow(orderId, isOver) {
      figures.subscribers += 1;
      const subscriber = `${name}.${(followed += 1)}`;
      const giveUpAt = performance.now() + PATIENCE_MS;
      let cursor: string | undefined;
      let seen = 0;
      let isBroken = false;
      let why = 'nothing was shown';
      while (performance.now() < giveUpAt) {
        // The first time from its beginning; then after what was shown last.
        const payload = { query: TEXT, variables: cursor ? { orderId } : { orderId, afterVersion: seen }, ...(cursor ? { extensions: { cursor } } : {}) };
        try {
          for await (const { data, errors, extensions } of within(client, payload, giveUpAt)) {
            const shown = data?.orderStatusChanged as Shown | undefined;
            if (!shown) {
              why = JSON.stringify(errors);
              continue;
            }
            journal.write({ subscriber, orderId, version: shown.version });
            if (isBroken && seen > 0) figures.resumed += 1;
            isBroken = false;
            seen = shown.version;
            cursor = (extensions as { cursor?: string } | undefined)?.cursor ?? cursor;
            if (isOver(shown)) return shown;
          }
        } catch (error) {
          why = JSON.stringify(error) ?? String(error);
          if (why.includes('INVALID_CURSOR')) {
            figures.refusedCursors += 1;
            cursor = undefined;
          }
          if (why.includes('UNAUTHENTICATED') || why.includes('4403')) await person.token(await person.token());
        }
        isBroken = true;
        await delay(AGAIN_MS * (0.5 + Math.random()));
      }
      throw new Error(`${orderId} was not over in time; the last that ${subscriber} heard: version ${seen}, ${why}`);
    },
    close: async () => void await client.dispose(),
  };
}

type ExecutionResult = FormattedExecutionResult<Record<string, unknown>, unknown>;

/** The answers to a subscription until time is up. */
async function* within(client: Client, payload: Parameters<Client['iterate']>[0], giveUpAt: number): AsyncGenerator<ExecutionResult> {
  const answers = client.iterate<Record<string, unknown>>(payload);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<IteratorReturnResult<undefined>>((resolve) => (timer = setTimeout(resolve, giveUpAt - performance.now(), { done: true, value: undefined })));
  try {
    for (;;) {
      const next: IteratorResult<ExecutionResult, unknown> = await Promise.race([answers.next(), late]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    clearTimeout(timer);
    void answers.return?.();
  }
}
