import { newId } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { createCreateProductVariants } from './create-product-variants.ts';
import { createCreateProduct } from './create-product.ts';
import { createDeleteProductVariant } from './delete-product-variant.ts';
import { createDeleteProduct } from './delete-product.ts';
import { createRestoreProduct } from './restore-product.ts';
import { createScheduleProduct } from './schedule-product.ts';
import { createSetProductOptions } from './set-product-options.ts';
import { createUpdateProductVariants } from './update-product-variants.ts';
import { createUpdateProduct } from './update-product.ts';

/** What managers can do with products and variants. */
export type AssortmentUseCases = ReturnType<typeof createAssortmentUseCases>;

/** Makes them. */
export function createAssortmentUseCases(deps: { transact: Transact<Stores>; now: () => Date }) {
  return {
    createProduct: createCreateProduct({ ...deps, newId: () => newId('prod') }),
    setProductOptions: createSetProductOptions(deps),
    createProductVariants: createCreateProductVariants({ ...deps, newId: () => newId('var') }),
    updateProductVariants: createUpdateProductVariants(deps),
    updateProduct: createUpdateProduct(deps),
    deleteProduct: createDeleteProduct(deps),
    deleteProductVariant: createDeleteProductVariant(deps),
    scheduleProduct: createScheduleProduct(deps),
    restoreProduct: createRestoreProduct(deps),
  };
}
