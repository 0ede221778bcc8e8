import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';

const DAY = 86_400_000;
const BATCH = 500;

/** Removes what carriers told of parcels that have arrived, a batch at a time. Answers how many; 0 when none is left. */
export type PruneCarrierEvents = () => Promise<number>;

/** Makes the use case. `keptDays` must be longer than a carrier goes on sending what was not answered. Several copies of the service may run it at once. */
export function createPruneCarrierEvents({ transact, now, keptDays }: { transact: Transact<Stores>; now: () => Date; keptDays: number }): PruneCarrierEvents {
  return () => transact(({ carrier }) => carrier.prune(new Date(now().getTime() - keptDays * DAY), BATCH));
}
