import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../../ports.ts';
import { allocate } from './allocate.ts';
import { sumByVariant } from '../pieces.ts';
import type { Pieces } from '../pieces.ts';
import { tellStock } from '../availability/tell-stock.ts';

/** What an edit puts into an order. */
export interface EditedPieces {
  readonly orderId: Id<'order'>;
  readonly editId: Id<'edit'>;
  readonly lines: readonly Pieces[];
}

/**
 * Sells to a paid order all that an edit puts in, or nothing, and tells which. Nothing to an order that has nothing any more:
 * it was called off meanwhile.
 */
export async function takeForEdit({ stock, outbox }: Pick<Stores, 'stock' | 'outbox'>, { orderId, editId, lines }: EditedPieces): Promise<void> {
  const wanted = sumByVariant(lines);
  const locked = await stock.lock(wanted.map(({ variantId }) => variantId));
  const allocation = (await stock.isSold(orderId)) ? allocate(wanted, locked) : { short: wanted.map((pieces) => ({ variantId: pieces.variantId, requested: pieces.quantity, available: 0 })) };
  const aggregateVersion = await stock.raise(orderId);
  if ('short' in allocation) {
    await outbox.tell({ name: 'products.edit-stock-refused', aggregateId: orderId, aggregateVersion, payload: { orderId, editId, lines: [...allocation.short] } });
    return;
  }
  const changes = await stock.sellMore(orderId, allocation.shares, editId);
  await outbox.tell({ name: 'products.edit-stock-held', aggregateId: orderId, aggregateVersion, payload: { orderId, editId } });
  await tellStock({ stock, outbox }, locked, changes);
}
