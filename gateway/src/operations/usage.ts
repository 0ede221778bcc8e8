import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '@storegraph/service/log';
import type { RegisteredOperation } from './registry.ts';
import type { OperationUsage, UsageFlush, UsersRegistry } from './users-registry.ts';

/** Counts how published operations are used, and hands it in. */
export interface Usage {
  /** Counts one answer. `ms`: how long it took. */
  count(operation: RegisteredOperation, ms: number, hasErrors: boolean): void;
  /** Notes that an API key, told by its hash, was shown just now. */
  noteKey(hash: string): void;
  /** Hands in what is left. */
  stop(): Promise<void>;
}

export interface UsageOptions {
  readonly report: UsersRegistry['report'];
  readonly log: Log;
  readonly everyMs?: number;
  readonly now?: () => Date;
}

const FLUSH_EVERY_MS = 10_000;
/** Of one flush, so that it stays below what users reads at once, however long the ids are. */
const MAX_ENTRIES = 150;
const BOUNDS_MS = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000] as const;

interface Counting {
  readonly operation: RegisteredOperation;
  count: number;
  errors: number;
  lastUsedAt: Date;
  readonly latencies: number[];
}

/**
 * Counts are kept until users has taken them: a flush that may not have arrived is sent again as it was, under its
 * id, before the next one. There is one count an operation and one note a key, so however long users is away memory is bounded.
 */
export function createUsage({ report, log, everyMs = FLUSH_EVERY_MS, now = () => new Date() }: UsageOptions): Usage {
  const stopped = new AbortController();
  let counting = new Map<string, Counting>();
  let shown = new Map<string, Date>();
  let pending: UsageFlush[] = [];

  const close = (): void => {
    const usage = [...counting.values()].map(toUsage);
    const keys = [...shown].map(([hash, lastUsedAt]) => ({ hash, lastUsedAt: lastUsedAt.toISOString() }));
    counting = new Map();
    shown = new Map();
    for (let from = 0; from < Math.max(usage.length, keys.length); from += MAX_ENTRIES) {
      pending.push({ id: randomUUID(), usage: usage.slice(from, from + MAX_ENTRIES), keys: keys.slice(from, from + MAX_ENTRIES) });
    }
  };
  const flush = async (): Promise<void> => {
    // What is counted meanwhile goes on being counted until the flushes before it are through.
    if (pending.length === 0) close();
    try {
      for (const next of [...pending]) {
        if (await report(next) === 'refused') log.error({ flush: next.id, entries: next.usage.length }, 'users does not take the usage of operations: it is lost');
        pending = pending.slice(1);
      }
    } catch (error) {
      log.warn({ err: error }, 'the usage of operations is kept until users takes it');
    }
  };
  const keepFlushing = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await delay(everyMs, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
      await flush();
    }
    // The flush before may have left what was counted meanwhile.
    if (pending.length === 0 && counting.size + shown.size > 0) await flush();
  };
  const flushing = keepFlushing();

  return {
    count(operation, ms, hasErrors) {
      const key = `${operation.clientId} ${operation.id}`;
      const counted = counting.get(key) ?? { operation, count: 0, errors: 0, lastUsedAt: now(), latencies: Array.from({ length: BOUNDS_MS.length + 1 }, () => 0) };
      counting.set(key, counted);
      counted.count += 1;
      counted.errors += hasErrors ? 1 : 0;
      counted.lastUsedAt = now();
      const bucket = BOUNDS_MS.findIndex((bound) => ms <= bound);
      const at = bucket < 0 ? BOUNDS_MS.length : bucket;
      counted.latencies[at] = (counted.latencies[at] ?? 0) + 1;
    },
    noteKey: (hash) => void shown.set(hash, now()),
    async stop() {
      stopped.abort();
      await flushing;
    },
  };
}

/** Where nobody keeps it. */
export const NO_USAGE: Usage = { count: () => {}, noteKey: () => {}, stop: async () => {} };

function toUsage({ operation, count, errors, lastUsedAt, latencies }: Counting): OperationUsage {
  return { clientId: operation.clientId, operationId: operation.id, count, errors, lastUsedAt: lastUsedAt.toISOString(), latency: { boundsMs: BOUNDS_MS, counts: latencies } };
}
