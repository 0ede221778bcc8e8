import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../../ports.ts';
import { moveHolds } from './move-holds.ts';
import type { HoldReads } from '../ports.ts';
import { tellReleased } from './release-stock.ts';

const BATCH = 100;

/** Frees what is held beyond its time, a batch at a time, each order in a transaction of its own. Answers how many orders; 0 when none is left. */
export type ExpireHolds = () => Promise<number>;

/** What freeing needs. */
export interface ExpireHoldsDeps {
  readonly holds: HoldReads;
  readonly transact: Transact<Pick<Stores, 'stock' | 'outbox'>>;
  readonly now: () => Date;
  /** Whether nothing that orders told waits to be heard: a payment may be under way that nobody here knows of. Rejects when nobody can say. */
  readonly hasHeardAll: () => Promise<boolean>;
}

/** Makes `ExpireHolds`. Any number of copies may run it at once: one at a time frees. */
export function createExpireHolds({ holds, transact, now, hasHeardAll }: ExpireHoldsDeps): ExpireHolds {
  return async () => {
    const at = now();
    const due = await holds.due(at, BATCH);
    if (due.length === 0 || !(await hasHeardAll())) return 0;
    let freed = 0;
    for (const orderId of due) if (await transact((stores) => expireHold(stores, orderId, at))) freed += 1;
    return freed;
  };
}

/** False when somebody else frees, or the hold has moved or was extended meanwhile. */
async function expireHold(stores: Pick<Stores, 'stock' | 'outbox'>, orderId: Id<'order'>, at: Date): Promise<boolean> {
  if (!(await stores.stock.claimExpiry())) return false;
  const freed = await moveHolds(stores, orderId, 'EXPIRED', at);
  if (freed.length > 0) await tellReleased(stores, orderId);
  return freed.length > 0;
}
