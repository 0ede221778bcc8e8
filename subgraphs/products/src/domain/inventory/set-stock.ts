import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { variantNotFound } from '../catalogue/refusals.ts';
import type { Stores } from '../ports.ts';
import { quantityOutOfRange, stockPromised } from './refusals.ts';
import { isCount } from './stock-level.ts';

/** A variant and how many pieces of it were counted, as a client sends them. */
export interface SetStockInput {
  readonly variantId: string;
  readonly onHand: number;
}

/** Sets how many pieces of a variant are on hand. Answers its id. Refuses with QUANTITY_OUT_OF_RANGE, VARIANT_NOT_FOUND or STOCK_PROMISED. */
export type SetStock = (input: SetStockInput) => Promise<Id<'var'>>;

/** Makes `SetStock`. */
export function createSetStock(deps: { transact: Transact<Pick<Stores, 'stock'>> }): SetStock {
  return async ({ variantId, onHand }) => {
    const id = parseId('var', variantId, ['variantId']);
    if (!isCount(onHand)) throw quantityOutOfRange();
    return deps.transact(async ({ stock }) => {
      const before = await stock.lock(id);
      if (!before) throw variantNotFound();
      if (!(await stock.count(before, onHand))) throw stockPromised('onHand');
      return id;
    });
  };
}
