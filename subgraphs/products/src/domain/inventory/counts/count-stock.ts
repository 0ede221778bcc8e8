import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { variantNotFound } from '../../catalogue/refusals.ts';
import type { Stores } from '../../ports.ts';
import { onHandIn, planCount } from './count-plan.ts';
import { stockPromised, warehouseNotFound } from '../refusals.ts';
import { tellStock } from '../availability/tell-stock.ts';

/** What is counted, as a client names it. */
export interface CountedPlace {
  readonly variantId: string;
  /** All warehouses together when it is left out. */
  readonly warehouseId?: string | null | undefined;
}

/** The same, its ids looked at. */
export interface Place {
  readonly variantId: Id<'var'>;
  readonly warehouseId: Id<'wh'> | undefined;
}

/** Looks at the ids. Refuses with INVALID_ID. */
export function parsePlace({ variantId, warehouseId }: CountedPlace): Place {
  return { variantId: parseId('var', variantId, ['variantId']), warehouseId: warehouseId == null ? undefined : parseId('wh', warehouseId, ['warehouseId']) };
}

/**
 * Changes how many pieces of a variant are on hand to what `next` makes of what is there; `field` is the input to
 * blame. Refuses with VARIANT_NOT_FOUND, WAREHOUSE_NOT_FOUND, STOCK_PROMISED, and what `next` refuses.
 */
export async function countStock(
  { stock, warehouses, outbox }: Pick<Stores, 'stock' | 'warehouses' | 'outbox'>, { variantId, warehouseId }: Place, field: 'onHand' | 'by', next: (onHand: number) => number,
): Promise<void> {
  const [locked] = await stock.lock([variantId]);
  if (!locked) throw variantNotFound();
  const before = onHandIn(locked, warehouseId);
  const plan = planCount(locked, next(before) - before, warehouseId);
  if (!plan) throw stockPromised(field);
  // Whoever closes a warehouse waits for this, or was first.
  if (!(await warehouses.keepOpen(plan.map((change) => change.warehouseId)))) throw warehouseNotFound();
  if (!(await stock.book(variantId, 'COUNTED', plan))) throw stockPromised(field);
  await tellStock({ stock, outbox }, [locked], plan.map((change) => ({ variantId, warehouseId: change.warehouseId, onHand: change.by, allocated: 0, reserved: 0 })));
}
