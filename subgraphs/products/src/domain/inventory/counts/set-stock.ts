import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../../ports.ts';
import { countStock, parsePlace } from './count-stock.ts';
import type { CountedPlace } from './count-stock.ts';
import { quantityOutOfRange } from '../refusals.ts';
import { isCount } from '../stock-level.ts';

/** A variant and how many pieces of it were counted, as a client sends them. */
export interface SetStockInput extends CountedPlace {
  readonly onHand: number;
}

/** Sets how many pieces of a variant are on hand. Answers its id. Refuses with QUANTITY_OUT_OF_RANGE and what `countStock` refuses. */
export type SetStock = (input: SetStockInput) => Promise<Id<'var'>>;

/** Makes `SetStock`. */
export function createSetStock(deps: { transact: Transact<Pick<Stores, 'stock' | 'warehouses' | 'outbox'>> }): SetStock {
  return async ({ onHand, ...named }) => {
    const place = parsePlace(named);
    if (!isCount(onHand)) throw quantityOutOfRange();
    await deps.transact((stores) => countStock(stores, place, 'onHand', () => onHand));
    return place.variantId;
  };
}
