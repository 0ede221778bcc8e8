import type { EventPayload } from '@storegraph/events/catalogue';
import type { Told } from '@storegraph/events/envelope';
import type { Stores } from '../../ports.ts';
import { availabilityOf } from './availability.ts';
import type { LevelChange, WatchedStock } from '../ports.ts';
import { availableOf } from '../stock-level.ts';

type StockEvent = 'products.availability-changed' | 'products.stock-ran-low' | 'products.stock-came-back';

/** When an event is told of a variant's stock, and what it carries: once for each crossing, not for each piece. */
const TOLD: { readonly [N in StockEvent]: { readonly isDue: (before: WatchedStock, after: WatchedStock) => boolean; readonly payload: (after: WatchedStock) => EventPayload<N> } } = {
  'products.availability-changed': {
    isDue: (before, after) => {
      const [was, is] = [availabilityOf(before), availabilityOf(after)];
      return was.status !== is.status || was.orderableQuantity !== is.orderableQuantity || was.expectedAt?.getTime() !== is.expectedAt?.getTime();
    },
    payload: (after) => {
      const { status, orderableQuantity } = availabilityOf(after);
      return { variantId: after.variantId, status, orderableQuantity };
    },
  },
  'products.stock-ran-low': {
    isDue: (before, after) => availableOf(before) > before.lowThreshold && availableOf(after) <= after.lowThreshold,
    payload: (after) => ({ variantId: after.variantId, available: availableOf(after), threshold: after.lowThreshold }),
  },
  'products.stock-came-back': {
    isDue: (before, after) => availabilityOf(before).orderableQuantity === 0 && availabilityOf(after).orderableQuantity > 0,
    payload: ({ variantId }) => ({ variantId }),
  },
};

/** Tells, in the transaction that changed them, what of the counts of these variants anybody waits to hear. `before` is how they were when they were locked. */
export async function tellStock(stores: Pick<Stores, 'stock' | 'outbox'>, before: readonly WatchedStock[], changes: readonly LevelChange[]): Promise<void> {
  await tellChanged(stores, before.map((was) => ({ before: was, after: changed(was, changes) })));
}

/** The same of variants of which more than a count may be different. */
export async function tellChanged({ stock, outbox }: Pick<Stores, 'stock' | 'outbox'>, variants: readonly { readonly before: WatchedStock; readonly after: WatchedStock }[]): Promise<void> {
  const due = variants.flatMap(({ before, after: is }) =>
    (Object.keys(TOLD) as StockEvent[]).filter((name) => TOLD[name].isDue(before, is)).map((name) => ({ name, is })));
  if (due.length === 0) return;
  const versions = await stock.raiseStock([...new Set(due.map(({ is }) => is.variantId))]);
  await outbox.tellAll(due.map(({ name, is }): Told => ({
    name, aggregateId: is.variantId, aggregateVersion: versions.get(is.variantId) ?? 0, payload: TOLD[name].payload(is),
  })));
}

function changed(was: WatchedStock, changes: readonly LevelChange[]): WatchedStock {
  return changes.filter(({ variantId }) => variantId === was.variantId).reduce((sum, change) => ({
    ...sum, onHand: sum.onHand + change.onHand, allocated: sum.allocated + change.allocated, reserved: sum.reserved + change.reserved,
  }), was);
}
