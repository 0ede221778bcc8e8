import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { variantNotFound } from '../../catalogue/refusals.ts';
import type { Stores } from '../../ports.ts';
import { thresholdOutOfRange } from '../refusals.ts';
import { isCount } from '../stock-level.ts';

/** Sets at how many pieces it is told that a variant runs low. Answers its id. Refuses with INVALID_ID, THRESHOLD_OUT_OF_RANGE, VARIANT_NOT_FOUND. */
export type SetLowStockThreshold = (input: { readonly variantId: string; readonly threshold: number }) => Promise<Id<'var'>>;

/** Makes `SetLowStockThreshold`. */
export function createSetLowStockThreshold(deps: { transact: Transact<Pick<Stores, 'stock'>> }): SetLowStockThreshold {
  return async ({ variantId, threshold }) => {
    const id = parseId('var', variantId, ['variantId']);
    if (!isCount(threshold)) throw thresholdOutOfRange();
    if (!(await deps.transact(({ stock }) => stock.setLowThreshold(id, threshold)))) throw variantNotFound();
    return id;
  };
}
