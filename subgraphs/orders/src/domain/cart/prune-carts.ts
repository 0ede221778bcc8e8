import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';

const DAY = 86_400_000;
const BATCH = 200;

/** How many days carts are kept that nobody changes. What was ordered stays with its order. */
export const KEPT_DAYS = { guest: 30, customer: 365, merged: 30 } as const;

/** Whose carts go when they were last changed before then. */
export type PruneBefore = Readonly<Record<keyof typeof KEPT_DAYS, Date>>;

/** Removes carts that were left, a batch at a time. Answers how many; 0 when none is left. */
export type PruneCarts = () => Promise<number>;

/** Makes the use case. Several copies of the service may run it at once: each cart is handed to one. */
export function createPruneCarts({ transact, now }: { transact: Transact<Stores>; now: () => Date }): PruneCarts {
  return async () => {
    const before = (days: number) => new Date(now().getTime() - days * DAY);
    const { guest, customer, merged } = KEPT_DAYS;
    return transact(({ carts }) => carts.prune({ guest: before(guest), customer: before(customer), merged: before(merged) }, BATCH));
  };
}
