import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';
import { stepsTo } from './hold.ts';

/**
 * An order ended unshipped: its pieces can be sold again, which is told when there were any. Once.
 * Should the end be heard before the order itself, the order will get nothing.
 */
export async function releaseStock({ stock, outbox }: Pick<Stores, 'stock' | 'outbox'>, orderId: Id<'order'>): Promise<void> {
  const isUnheardOf = await stock.decide(orderId);
  if (isUnheardOf) return;
  const released = await stock.move(orderId, 'RELEASED', stepsTo('RELEASED'));
  if (released === 0) return;
  await outbox.tell({ name: 'products.stock-released', aggregateId: orderId, aggregateVersion: 2, payload: { orderId } });
}
