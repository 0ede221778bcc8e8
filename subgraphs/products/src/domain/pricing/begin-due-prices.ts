import type { Transact } from '@storegraph/kernel/transact';
import { tellChanged } from '../catalogue/tell-changed.ts';
import type { Stores } from '../ports.ts';
import type { PriceReads } from './ports.ts';

/** How many begin in one transaction. */
const BATCH = 500;

/** Sets the prices that were to begin by now, the earliest first, and tells of their variants. Answers how many begun; 0 when none is due, or somebody else sets them. */
export type BeginDuePrices = () => Promise<number>;

/** Makes `BeginDuePrices`. Any number of copies may run it at once: one at a time sets, so that of two prices of a variant the later one holds in the end. */
export function createBeginDuePrices(deps: { prices: Pick<PriceReads, 'isAnyDue'>; transact: Transact<Stores>; now: () => Date }): BeginDuePrices {
  return async () => {
    const at = deps.now();
    if (!(await deps.prices.isAnyDue(at))) return 0;
    return deps.transact(async ({ catalogue, prices, outbox }) => {
      const due = await prices.takeDue(at, BATCH);
      const living = new Set(await catalogue.raiseEach([...new Set(due.map(({ variantId }) => variantId))]));
      // Of several of a price only the last is left to hold; the others were due and are over.
      const latest = new Map(due.filter(({ variantId }) => living.has(variantId)).map((price) => [`${price.variantId} ${price.price.currency}`, price]));
      await prices.set([...latest.values()]);
      await tellChanged([...living], catalogue, outbox);
      return due.length;
    });
  };
}
