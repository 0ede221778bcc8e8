import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../../ports.ts';
import { allocate } from './allocate.ts';
import { moveHolds } from './move-holds.ts';
import { tellPieces } from './tell-pieces.ts';
import { tellStock } from '../availability/tell-stock.ts';

/**
 * An order is paid: what was set aside for it is sold. Once, and not after its end. If its time was over before, it
 * is held again, once and all or nothing, and that is told; when that cannot be, the order is told to have lost its stock.
 */
export async function commitStock(stores: Pick<Stores, 'stock' | 'outbox'>, orderId: Id<'order'>): Promise<void> {
  const { stock, outbox } = stores;
  await moveHolds(stores, orderId, 'COMMITTED');
  const expired = await stock.expired(orderId);
  if (expired.length === 0) return;
  const locked = await stock.lock(expired.map(({ variantId }) => variantId));
  const allocation = allocate(expired, locked);
  if ('shares' in allocation) {
    await tellStock(stores, locked, await stock.holdAgain(orderId, allocation.shares));
    await tellPieces(stores, 'products.stock-held-again', { orderId, lines: [...expired] });
    return;
  }
  await stock.holdAgain(orderId, []);
  await outbox.tell({ name: 'products.stock-lost', aggregateId: orderId, aggregateVersion: await stock.raise(orderId), payload: { orderId, lines: [...allocation.short] } });
}
