import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';
import { stepsTo } from './hold.ts';

/** An order left the warehouse: its pieces are no longer on hand. Once. */
export async function shipStock({ stock }: Pick<Stores, 'stock'>, orderId: Id<'order'>): Promise<void> {
  await stock.move(orderId, 'SHIPPED', stepsTo('SHIPPED'));
}
