import type { DataSource } from 'typeorm';
import type { Cause } from '@storegraph/events/cause';
import { fromUuid } from '@storegraph/kernel/ids';
import type { IdKind } from '@storegraph/kernel/ids';
import type { Errand } from '../domain/ports.ts';
import { listenForErrands } from './errand-calls.ts';
import { createErrandQueue } from './errand-queue.ts';
import type { Taken } from './errand-queue.ts';

export interface ErrandLoopOptions {
  readonly dataSource: DataSource;
  /** Does an errand. What it rejects with is noted, and it is tried again. */
  readonly run: (errand: Errand, cause: Cause | null) => Promise<'done' | { readonly againInMs: number }>;
  readonly warn: (message: string, details: Record<string, unknown>) => void;
  /** Told what became of an errand. */
  readonly onRun?: (kind: Errand['kind'], outcome: 'done' | 'again' | 'failed') => void;
  /** How many errands are under way at once. */
  readonly slots?: number;
  /** How often it looks for errands that it was not woken for, in ms: every second. */
  readonly pollMs?: number;
}

/** What an errand of a kind is about. */
const SUBJECTS: Readonly<Record<Errand['kind'], IdKind>> = { charge: 'pay', void: 'pay', capture: 'capture', evidence: 'disp', refund: 'refund' };
/** Failed errands are tried again after this, then ever more seldom. */
const BACK_OFF_MS = 250;
const MAX_BACK_OFF_MS = 30_000;
const backOffMs = (attempts: number): number => Math.min(BACK_OFF_MS * 2 ** Math.min(attempts - 1, 20), MAX_BACK_OFF_MS);

/**
 * Works off the errands: woken when one is added, and every second. Any number of copies share them; an errand is
 * leased while somebody is out on it, so that only one does it, and free again when they do not come back.
 * `stop` waits for what is under way.
 */
export function startErrandLoop({ dataSource, run, warn, onRun, slots = 12, pollMs = 1_000 }: ErrandLoopOptions): { stop(): Promise<void> } {
  const queue = createErrandQueue(dataSource.manager);
  const underWay = new Set<Promise<void>>();
  let isStopped = false;
  let isCalled = false;
  let wake = (): void => {};

  const call = (): void => {
    isCalled = true;
    wake();
  };
  const sleep = (): Promise<void> => new Promise((resolve) => {
    const timer = setTimeout(resolve, pollMs);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });

  const setOut = async (taken: Taken): Promise<void> => {
    const errand = { kind: taken.kind, subject: fromUuid(SUBJECTS[taken.kind], taken.subject), attempts: taken.attempts } as Errand;
    try {
      const outcome = await run(errand, taken.cause);
      await (outcome === 'done' ? queue.remove(taken) : queue.putBack(taken, outcome.againInMs, null));
      onRun?.(errand.kind, outcome === 'done' ? 'done' : 'again');
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      warn('an errand failed, trying again', { errand: taken.kind, subject: errand.subject, attempts: taken.attempts, error: message });
      onRun?.(errand.kind, 'failed');
      await queue.putBack(taken, backOffMs(taken.attempts), message).catch(() => {}); // its lease ends by itself
    }
  };

  const round = async (): Promise<void> => {
    isCalled = false;
    const free = slots - underWay.size;
    const taken = free > 0 ? await queue.take(free) : [];
    for (const each of taken) {
      const trip: Promise<void> = setOut(each).finally(() => {
        underWay.delete(trip);
        call();
      });
      underWay.add(trip);
    }
    if (!isCalled && !isStopped) await sleep();
  };

  const stopListening = listenForErrands(dataSource, call, warn);
  const running = (async () => {
    while (!isStopped) {
      await round().catch(async (error: unknown) => {
        warn('taking errands failed, trying again', { error: String(error) });
        if (!isStopped) await sleep();
      });
    }
  })();

  return {
    async stop() {
      isStopped = true;
      wake();
      await stopListening();
      await running;
      await Promise.all(underWay);
    },
  };
}
