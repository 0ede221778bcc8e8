import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../../ports.ts';
import { stepsTo } from './hold.ts';
import type { HoldState } from './hold.ts';
import type { LevelChange } from '../ports.ts';
import { tellStock } from '../availability/tell-stock.ts';

/**
 * Moves what is held for an order to another state, as far as it may; of what is HELD only what is due by `dueBy` if
 * that is given. Answers by how much which counts changed. Holds that come to light only while the others are being
 * locked are not touched.
 */
export async function moveHolds(
  stores: Pick<Stores, 'stock' | 'outbox'>, orderId: Id<'order'>, to: Exclude<HoldState, 'HELD'>, dueBy?: Date,
): Promise<readonly LevelChange[]> {
  const before = await stores.stock.lockHeldFor(orderId);
  if (before.length === 0) return [];
  const missing = to === 'SHIPPED' ? await stores.stock.countInMissing(orderId) : [];
  const changes = [...missing, ...(await stores.stock.move(orderId, to, stepsTo(to), dueBy))];
  await tellStock(stores, before, changes);
  return changes;
}
