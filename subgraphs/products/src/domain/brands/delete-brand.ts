import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { expectVersion } from '../expect-version.ts';
import type { Stores } from '../ports.ts';
import { tellBrand } from '../tell-taxonomy.ts';
import { brandInUse, brandNotFound } from './refusals.ts';

/** A brand to remove, as a client sends it. */
export interface DeleteBrandInput {
  readonly brandId: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Removes a brand of which there are no products. Answers its id. Refuses with INVALID_ID, BRAND_NOT_FOUND, VERSION_CONFLICT, BRAND_IN_USE, USED_BY_COLLECTION. */
export type DeleteBrand = (input: DeleteBrandInput) => Promise<Id<'brand'>>;

/** Makes the use case. */
export function createDeleteBrand(deps: { transact: Transact<Stores> }): DeleteBrand {
  return async ({ brandId, expectedVersion }) => {
    const id = parseId('brand', brandId, ['brandId']);
    return deps.transact(async ({ brands, outbox }) => {
      const brand = await brands.lock(id);
      if (!brand) throw brandNotFound();
      expectVersion(brand, expectedVersion);
      const productCount = await brands.countProducts(id);
      if (productCount > 0) throw brandInUse(productCount);
      await brands.remove(id);
      await tellBrand({ id, version: brand.version + 1 }, outbox);
      return id;
    });
  };
}
