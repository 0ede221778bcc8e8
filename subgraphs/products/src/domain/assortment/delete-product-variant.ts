import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { variantNotFound } from '../catalogue/refusals.ts';
import { tellChanged } from '../catalogue/tell-changed.ts';
import { expectVersion } from '../expect-version.ts';
import type { Stores } from '../ports.ts';

/** A variant to delete, as a client sends it. */
export interface DeleteProductVariantInput {
  readonly variantId: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Deletes a variant, as `DeleteProduct` does a product. Answers its id. Refuses with INVALID_ID, VARIANT_NOT_FOUND, VERSION_CONFLICT. */
export type DeleteProductVariant = (input: DeleteProductVariantInput) => Promise<Id<'var'>>;

/** Makes the use case. */
export function createDeleteProductVariant(deps: { transact: Transact<Stores> }): DeleteProductVariant {
  return async ({ variantId, expectedVersion }) => {
    const id = parseId('var', variantId, ['variantId']);
    return deps.transact(async ({ assortment, catalogue, outbox }) => {
      const variant = await assortment.lockVariant(id);
      if (!variant) throw variantNotFound();
      expectVersion(variant, expectedVersion);
      await catalogue.raise(id);
      await assortment.removeVariant(id);
      await tellChanged([id], catalogue, outbox);
      return id;
    });
  };
}
