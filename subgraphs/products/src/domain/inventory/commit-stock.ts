import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';
import { stepsTo } from './hold.ts';

/** An order is paid: what was set aside for it is sold. Once, and not after its end. */
export async function commitStock({ stock }: Pick<Stores, 'stock'>, orderId: Id<'order'>): Promise<void> {
  await stock.move(orderId, 'COMMITTED', stepsTo('COMMITTED'));
}
