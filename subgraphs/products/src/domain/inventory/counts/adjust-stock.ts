import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../../ports.ts';
import { countStock, parsePlace } from './count-stock.ts';
import type { CountedPlace } from './count-stock.ts';
import { differenceOutOfRange } from '../refusals.ts';
import { isCount } from '../stock-level.ts';

/** A variant and by how many pieces its count changes, as a client sends them. */
export interface AdjustStockInput extends CountedPlace {
  /** Less than zero takes away. */
  readonly by: number;
}

/** Changes how many pieces of a variant are on hand by a difference. Answers its id. Refuses with QUANTITY_OUT_OF_RANGE and what `countStock` refuses. */
export type AdjustStock = (input: AdjustStockInput) => Promise<Id<'var'>>;

/** Makes `AdjustStock`. */
export function createAdjustStock(deps: { transact: Transact<Pick<Stores, 'stock' | 'warehouses' | 'outbox'>> }): AdjustStock {
  return async ({ by, ...named }) => {
    const place = parsePlace(named);
    if (by === 0) throw differenceOutOfRange();
    await deps.transact((stores) => countStock(stores, place, 'by', (before) => {
      if (!isCount(before + by)) throw differenceOutOfRange();
      return before + by;
    }));
    return place.variantId;
  };
}
