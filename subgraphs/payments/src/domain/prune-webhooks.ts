import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from './ports.ts';

const DAY = 86_400_000;
const BATCH = 500;

/** How many days what could not be settled is kept: somebody may ask what came of that money. */
const UNSETTLED_KEPT_DAYS = 365;

/** Removes webhooks that no provider sends again, a batch at a time. Answers how many; 0 when none is left. */
export type PruneWebhooks = () => Promise<number>;

/** Makes the use case. `keptDays` must be longer than the provider goes on sending what was not answered. Several copies of the service may run it at once. */
export function createPruneWebhooks({ transact, now, keptDays }: { transact: Transact<Stores>; now: () => Date; keptDays: number }): PruneWebhooks {
  return async () => {
    const before = (days: number) => new Date(now().getTime() - days * DAY);
    return transact(({ webhooks }) => webhooks.prune({ settled: before(keptDays), unsettled: before(Math.max(keptDays, UNSETTLED_KEPT_DAYS)) }, BATCH));
  };
}
