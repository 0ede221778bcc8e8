import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { STEPS } from './steps.ts';
import { takeStep } from './take-step.ts';

const BATCH = 50;

/** Expires the orders whose time to be paid is over, a batch at a time. Answers how many; 0 when none is left. */
export type ExpireUnpaidOrders = () => Promise<number>;

/** Makes the use case. Several copies of the service may run it at once: each order is handed to one. */
export function createExpireUnpaidOrders(deps: { transact: Transact<Stores>; now: () => Date }): ExpireUnpaidOrders {
  return async () =>
    deps.transact(async (stores) => {
      const at = deps.now();
      const due = await stores.orders.takeable(STEPS.expire, at, BATCH);
      let expired = 0;
      for (const id of due) if (await takeStep(stores, id, 'expire', { at, actor: 'orders' })) expired += 1;
      return expired;
    });
}
