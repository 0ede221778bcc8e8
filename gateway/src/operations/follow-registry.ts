import { setTimeout as delay } from 'node:timers/promises';
import type { Bus } from '@storegraph/events/bus';
import type { Log } from '@storegraph/service/log';
import type { GatewayMetrics } from '../metrics.ts';
import { NOTHING_PUBLISHED, createRegistry } from './registry.ts';
import type { RegisteredOperation, Registry } from './registry.ts';
import type { UsersRegistry } from './users-registry.ts';

/** The registry as it is now, as far as users has told. */
export interface FollowedRegistry {
  current(): Registry;
  /** Whether users has ever told. Until then nobody can say that an API key is bad. */
  isKnown(): boolean;
  /** `tell` is called after each change. */
  onChange(tell: () => void): () => void;
  stop(): Promise<void>;
}

export interface FollowOptions {
  readonly users: UsersRegistry;
  /** The shop's own operations. */
  readonly own: readonly RegisteredOperation[];
  readonly bus: Pick<Bus, 'watch'>;
  readonly metrics: Pick<GatewayMetrics, 'registryAge'>;
  readonly log: Log;
  readonly everyMs?: number;
}

/** What passes on the bus when a partner, a key or a manifest changes. */
const REGISTRY_CHANGED = 'shop.users.registry.changed.v1.*';

const LOOK_EVERY_MS = 5_000;
/** Until users has told for the first time; it may be starting. */
const LOOK_FIRST_EVERY_MS = 500;
const WAIT_AT_START_MS = 3_000;

/**
 * Looks at once, every five seconds, and when the bus tells of a change. Resolves when users has told or is not
 * about to; while it is away the last that it told stays good.
 */
export async function followRegistry({ users, own, bus, metrics, log, everyMs = LOOK_EVERY_MS }: FollowOptions): Promise<FollowedRegistry> {
  const stopped = new AbortController();
  const listeners = new Set<() => void>();
  let current = createRegistry(NOTHING_PUBLISHED, own);
  let knownAt: number | undefined;
  let isStale = false;
  let looking: Promise<void> | undefined;
  let mustLookAgain = false;

  const look = async (): Promise<void> => {
    try {
      const published = await users.read();
      if (isStale) log.info('users tells the operation registry again');
      isStale = false;
      knownAt = Date.now();
      if (!published || stopped.signal.aborted) return;
      current = createRegistry(published, own);
      log.info({ version: published.version, partners: published.partners.length, operations: published.operations.length }, 'another operation registry is in force');
      for (const tell of listeners) tell();
    } catch (error) {
      // Said once, not every five seconds.
      if (!isStale && !stopped.signal.aborted) log.warn({ err: error }, 'users does not tell the operation registry: the last one stays in force');
      isStale = true;
    } finally {
      metrics.registryAge.set(knownAt === undefined ? Number.POSITIVE_INFINITY : (Date.now() - knownAt) / 1_000);
    }
  };
  /** One look at a time. What is told while one is under way may have come too late for it. */
  const lookSoon = (): Promise<void> => {
    if (looking) {
      mustLookAgain = true;
      return looking;
    }
    looking = look().finally(() => {
      looking = undefined;
      if (!mustLookAgain || stopped.signal.aborted) return;
      mustLookAgain = false;
      void lookSoon();
    });
    return looking;
  };

  const unwatch = bus.watch(REGISTRY_CHANGED, () => void lookSoon(), () => void lookSoon());
  const keepLooking = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await delay(knownAt === undefined ? Math.min(LOOK_FIRST_EVERY_MS, everyMs) : everyMs, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
      if (!stopped.signal.aborted) await lookSoon();
    }
  };
  await Promise.race([lookSoon(), delay(WAIT_AT_START_MS, undefined, { ref: false })]);
  const following = keepLooking();

  return {
    current: () => current,
    isKnown: () => knownAt !== undefined,
    onChange(tell) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    async stop() {
      stopped.abort();
      unwatch();
      await following;
    },
  };
}

/** Where there are no partners: the shop's own operations, once and for all. */
export function fixedRegistry(own: readonly RegisteredOperation[]): FollowedRegistry {
  const registry = createRegistry(NOTHING_PUBLISHED, own);
  return { current: () => registry, isKnown: () => true, onChange: () => () => {}, stop: async () => {} };
}
