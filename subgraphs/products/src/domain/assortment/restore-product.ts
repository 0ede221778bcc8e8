import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { tellChanged } from '../catalogue/tell-changed.ts';
import type { Stores } from '../ports.ts';
import { productNotDeleted } from './refusals.ts';

/** A product to bring back, as a client sends it. */
export interface RestoreProductInput {
  readonly productId: string;
}

/**
 * Brings back a deleted product with the variants that were deleted with it, not published. Answers its id. Refuses with
 * INVALID_ID, PRODUCT_NOT_DELETED, SLUG_TAKEN, SKU_TAKEN.
 */
export type RestoreProduct = (input: RestoreProductInput) => Promise<Id<'prod'>>;

/** Makes the use case. */
export function createRestoreProduct(deps: { transact: Transact<Stores> }): RestoreProduct {
  return async ({ productId }) => {
    const id = parseId('prod', productId, ['productId']);
    return deps.transact(async ({ assortment, catalogue, outbox }) => {
      const variantIds = await assortment.restore(id);
      if (!variantIds) throw productNotDeleted();
      await tellChanged(await catalogue.raiseEach(variantIds), catalogue, outbox);
      return id;
    });
  };
}
