import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';
import { moveHolds } from './move-holds.ts';

/** An order left the warehouse: its pieces are no longer on hand. Once. */
export async function shipStock(stores: Pick<Stores, 'stock' | 'outbox'>, orderId: Id<'order'>): Promise<void> {
  await moveHolds(stores, orderId, 'SHIPPED');
}
