import { planCount } from '../../inventory/counts/count-plan.ts';
import { tellStock } from '../../inventory/availability/tell-stock.ts';
import type { Stores } from '../../ports.ts';
import type { Changes } from './catalogue-now.ts';
import { CatalogueMoved } from '../ports.ts';

/**
 * Counts pieces, each with a movement. The last step of a batch: orders wait for these rows.
 * @throws CatalogueMoved when an order took the pieces meanwhile, or a warehouse was closed
 */
export async function countPieces({ counts, newCounts }: Pick<Changes, 'counts' | 'newCounts'>, { imports, stock, warehouses, outbox }: Pick<Stores, 'imports' | 'stock' | 'warehouses' | 'outbox'>): Promise<void> {
  await imports.countNew(newCounts);
  if (counts.length === 0) return;
  const wanted = new Map(counts.map(({ variantId, onHand }) => [variantId, onHand]));
  const stocks = await stock.lock([...wanted.keys()]);
  const changes = stocks.flatMap((locked) => {
    const plan = planCount(locked, (wanted.get(locked.variantId) ?? 0) - locked.onHand, undefined);
    if (!plan) throw new CatalogueMoved('pieces were promised to an order meanwhile');
    return plan.filter(({ by }) => by !== 0).map((change) => ({ ...change, variantId: locked.variantId }));
  });
  if (!(await warehouses.keepOpen([...new Set(changes.map(({ warehouseId }) => warehouseId))]))) throw new CatalogueMoved('a warehouse was closed meanwhile');
  await imports.count(changes);
  await tellStock({ stock, outbox }, stocks, changes.map(({ variantId, warehouseId, by }) => ({ variantId, warehouseId, onHand: by, allocated: 0, reserved: 0 })));
}
