import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { variantNotFound } from '../catalogue/refusals.ts';
import type { Stores } from '../ports.ts';
import { differenceOutOfRange, stockPromised } from './refusals.ts';
import { isCount } from './stock-level.ts';

/** A variant and by how many pieces its count changes, as a client sends them. */
export interface AdjustStockInput {
  readonly variantId: string;
  /** Less than zero takes away. */
  readonly by: number;
}

/** Changes how many pieces of a variant are on hand by a difference. Answers its id. Refuses with QUANTITY_OUT_OF_RANGE, VARIANT_NOT_FOUND or STOCK_PROMISED. */
export type AdjustStock = (input: AdjustStockInput) => Promise<Id<'var'>>;

/** Makes `AdjustStock`. */
export function createAdjustStock(deps: { transact: Transact<Pick<Stores, 'stock'>> }): AdjustStock {
  return async ({ variantId, by }) => {
    const id = parseId('var', variantId, ['variantId']);
    if (by === 0) throw differenceOutOfRange();
    return deps.transact(async ({ stock }) => {
      const before = await stock.lock(id);
      if (!before) throw variantNotFound();
      const onHand = before.onHand + by;
      if (!isCount(onHand)) throw differenceOutOfRange();
      if (!(await stock.count(before, onHand))) throw stockPromised('by');
      return id;
    });
  };
}
