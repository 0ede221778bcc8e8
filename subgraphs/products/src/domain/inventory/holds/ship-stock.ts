import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../../ports.ts';
import { moveHolds } from './move-holds.ts';
import { sumByVariant } from '../pieces.ts';
import { tellPieces } from './tell-pieces.ts';

/** An order left the warehouse as a whole: its pieces are no longer on hand, which is told. Once. */
export async function shipStock(stores: Pick<Stores, 'stock' | 'outbox'>, orderId: Id<'order'>): Promise<void> {
  const changes = await moveHolds(stores, orderId, 'SHIPPED');
  const left = changes.filter(({ onHand }) => onHand < 0).map(({ variantId, onHand }) => ({ variantId, quantity: -onHand }));
  await tellPieces(stores, 'products.stock-taken-out', { orderId, lines: [...sumByVariant(left)] });
}
