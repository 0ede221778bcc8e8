import type { PromotedBasket, PromotedLine } from './evaluation/basket.ts';
import type { OfferedPromotion } from './promotion.ts';
import { EVERYTHING } from './evaluation/scope.ts';

/** When the tests look. */
export const NOW = new Date('2026-11-01T12:00:00Z');

/** Ten per cent off everything for everybody, unless said otherwise. */
export function promotion(id: string, more: Partial<OfferedPromotion> & { readonly when?: Partial<OfferedPromotion['conditions']> } = {}): OfferedPromotion {
  const { when, ...rest } = more;
  return {
    id: `promo_${id}`, name: id, trigger: 'AUTOMATIC', code: null, enteredAt: null, isUsedUp: false, productsOfCollections: [], priority: 0, stacking: 'COMBINABLE', group: null,
    startsAt: new Date('2026-01-01T00:00:00Z'), endsAt: null, scope: EVERYTHING,
    conditions: { audience: 'EVERYONE', registeredSince: null, minimumSubtotal: {}, minimumQuantity: 0, currency: null, customerGroupIds: [], ...when },
    benefit: { kind: 'PERCENTAGE', basisPoints: 1_000 }, ...rest,
  };
}

/** So many pieces of a thing; its variant, product, category and brand are called after it. */
export const line = (thing: string, unitPriceMinor: bigint, quantity = 1): PromotedLine => ({
  id: thing, variantId: `var_${thing}`, productId: `prod_${thing}`, categoryId: `cat_${thing}`, brand: thing, unitPriceMinor, quantity,
});

/** A guest's basket in euros. */
export const basket = (lines: readonly PromotedLine[], more: Partial<PromotedBasket> = {}): PromotedBasket => ({
  currency: 'EUR', lines, shippingMinor: 0n, shopper: { customerId: undefined, isFirstOrder: true, groupIds: [] }, ...more,
});
