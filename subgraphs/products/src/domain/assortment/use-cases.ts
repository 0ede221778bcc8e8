import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { createDeleteProductVariant } from './delete-product-variant.ts';
import { createDeleteProduct } from './delete-product.ts';
import { createRestoreProduct } from './restore-product.ts';

/** What managers can do with products and variants. */
export type AssortmentUseCases = ReturnType<typeof createAssortmentUseCases>;

/** Makes them. */
export function createAssortmentUseCases(deps: { transact: Transact<Stores> }) {
  return {
    deleteProduct: createDeleteProduct(deps),
    deleteProductVariant: createDeleteProductVariant(deps),
    restoreProduct: createRestoreProduct(deps),
  };
}
