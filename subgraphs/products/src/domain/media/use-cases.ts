import { parseId } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { createPlacingMedia } from '@storegraph/media/library/use-cases';
import type { MediaUseCases as UseCases } from '@storegraph/media/library/use-cases';
import type { Stores } from '../ports.ts';
import { picturedVariantsOf } from './pictured.ts';
import type { MediaUseCases, Pictured } from './ports.ts';

/** Those of the library for products, and for a product's variants where one is named. */
export function createMediaUseCases({ transact, ofProducts }: { readonly transact: Transact<Stores>; readonly ofProducts: UseCases<Pictured> }): MediaUseCases {
  const ofVariantsOf = (productId: string) => createPlacingMedia({ transact, subjects: picturedVariantsOf(parseId('prod', productId, ['productId'])) });
  return {
    ...ofProducts,
    attachMedia: async (caller, { productId, variantId, ...input }) =>
      variantId == null ? ofProducts.attachMedia(caller, { ...input, subjectId: productId }) : ofVariantsOf(productId).attachMedia(caller, { ...input, subjectId: variantId }),
    reorderMedia: async (caller, { productId, variantId, ...input }) =>
      variantId == null ? ofProducts.reorderMedia(caller, { ...input, subjectId: productId }) : ofVariantsOf(productId).reorderMedia(caller, { ...input, subjectId: variantId }),
  };
}
