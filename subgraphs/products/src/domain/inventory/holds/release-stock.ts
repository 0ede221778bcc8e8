import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../../ports.ts';
import { moveHolds } from './move-holds.ts';

/**
 * An order ended unshipped: its pieces can be sold again, which is told when there were any. Once.
 * Should the end be heard before the order itself, the order will get nothing.
 */
export async function releaseStock(stores: Pick<Stores, 'stock' | 'outbox'>, orderId: Id<'order'>): Promise<void> {
  const isUnheardOf = await stores.stock.decide(orderId);
  if (isUnheardOf) return;
  const released = await moveHolds(stores, orderId, 'RELEASED');
  if (released.length > 0) await tellReleased(stores, orderId);
}

/** Tells that what was set aside for an order can be sold again. */
export async function tellReleased({ stock, outbox }: Pick<Stores, 'stock' | 'outbox'>, orderId: Id<'order'>): Promise<void> {
  await outbox.tell({ name: 'products.stock-released', aggregateId: orderId, aggregateVersion: await stock.raise(orderId), payload: { orderId } });
}
