import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { productNotFound } from '../catalogue/refusals.ts';
import { tellChanged } from '../catalogue/tell-changed.ts';
import { expectVersion } from '../expect-version.ts';
import type { Stores } from '../ports.ts';

/** A product to delete, as a client sends it. */
export interface DeleteProductInput {
  readonly productId: string;
  readonly expectedVersion?: number | null | undefined;
}

/**
 * Deletes a product and its variants: nobody sees them any more, orders keep what they noted, and its slug and SKUs are
 * free. Tells of each variant as not published. Answers its id. Refuses with INVALID_ID, PRODUCT_NOT_FOUND, VERSION_CONFLICT.
 */
export type DeleteProduct = (input: DeleteProductInput) => Promise<Id<'prod'>>;

/** Makes the use case. */
export function createDeleteProduct(deps: { transact: Transact<Stores> }): DeleteProduct {
  return async ({ productId, expectedVersion }) => {
    const id = parseId('prod', productId, ['productId']);
    return deps.transact(async ({ assortment, catalogue, outbox }) => {
      const product = await assortment.lock(id);
      if (!product) throw productNotFound();
      expectVersion(product, expectedVersion);
      const variantIds = await catalogue.raiseAllOf(id);
      await assortment.remove(id);
      await tellChanged(variantIds, catalogue, outbox);
      return id;
    });
  };
}
