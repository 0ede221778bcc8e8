import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../../ports.ts';
import { allocate } from './allocate.ts';
import { sumByVariant } from '../pieces.ts';
import type { Pieces } from '../pieces.ts';
import { tellStock } from '../availability/tell-stock.ts';

/** An order and what it asks for; a variant may be on several lines. */
export interface OrderedPieces {
  readonly orderId: Id<'order'>;
  readonly lines: readonly Pieces[];
}

/**
 * Sets aside all that an order asks for, or nothing, and tells which. Pieces of a variant that is
 * unknown or not published cannot be had. Once per order; an order that has ended already gets nothing.
 */
export type HoldStock = (stores: Pick<Stores, 'stock' | 'outbox'>, order: OrderedPieces) => Promise<void>;

/** Makes `HoldStock`; a hold ends after `holdMs` unless its order's payment tells otherwise. */
export function createHoldStock(deps: { now: () => Date; holdMs: number }): HoldStock {
  return async ({ stock, outbox }, { orderId, lines }) => {
    if (!(await stock.decide(orderId))) return;
    const wanted = sumByVariant(lines);
    const locked = await stock.lock(wanted.map(({ variantId }) => variantId));
    const allocation = allocate(wanted, locked);
    if ('short' in allocation) {
      await outbox.tell({ name: 'products.stock-refused', aggregateId: orderId, aggregateVersion: 1, payload: { orderId, lines: [...allocation.short] } });
      return;
    }
    await stock.hold(orderId, allocation.shares, new Date(deps.now().getTime() + deps.holdMs));
    await outbox.tell({ name: 'products.stock-held', aggregateId: orderId, aggregateVersion: 1, payload: { orderId } });
    await tellStock({ stock, outbox }, locked, allocation.shares.map(({ quantity, ...place }) => ({ ...place, onHand: 0, allocated: 0, reserved: quantity })));
  };
}
