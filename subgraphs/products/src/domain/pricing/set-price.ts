import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { parsePrice } from '../catalogue/parse-price.ts';
import { variantNotFound } from '../catalogue/refusals.ts';
import { tellChanged } from '../catalogue/tell-changed.ts';

/** A variant and its new price, as a client sends them. */
export interface SetPriceInput {
  readonly variantId: string;
  readonly price: { readonly amount: string; readonly currency: string };
}

/** Sets the price of a variant in one currency, announces no reduction, and tells of it. Answers its id. Refuses with VARIANT_NOT_FOUND and what `parsePrice` refuses. */
export type SetPrice = (input: SetPriceInput) => Promise<Id<'var'>>;

/** Makes `SetPrice`. */
export function createSetPrice(deps: { transact: Transact<Stores> }): SetPrice {
  return async (input) => {
    const id = parseId('var', input.variantId, ['variantId']);
    const price = parsePrice(input.price);
    return deps.transact(async ({ catalogue, prices, outbox }) => {
      if (!(await catalogue.raise(id))) throw variantNotFound();
      await prices.set([{ variantId: id, price, compareAtMinor: null }]);
      await tellChanged([id], catalogue, outbox);
      return id;
    });
  };
}
