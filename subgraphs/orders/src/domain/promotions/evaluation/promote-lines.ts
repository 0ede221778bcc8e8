import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { Variant } from '../../cart/variant.ts';
import type { Discount } from '../../totals/discount.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluate.ts';
import type { CartOffers } from '../ports.ts';

/** Lines at their prices, what is offered to their cart, and whose it is. */
export interface PromotedLines {
  readonly currency: Currency;
  readonly lines: readonly { readonly id: Id<'cline'>; readonly variant: Variant; readonly quantity: number; readonly unitPriceMinor: bigint }[];
  readonly customerId: Id<'user'> | undefined;
  readonly offers: Pick<CartOffers, 'promotions' | 'isFirstOrder' | 'groupIds'>;
}

/** What promotions come to on the lines of a cart, given what sending them costs. */
export function promoteLines({ currency, lines, customerId, offers }: PromotedLines, shippingMinor: bigint, at: Date): Evaluation {
  const promoted = lines.map(({ id, variant, quantity, unitPriceMinor }) => ({
    id, variantId: variant.id, productId: variant.productId, categoryId: variant.categoryId, brand: variant.brand, quantity, unitPriceMinor,
  }));
  return evaluate(offers.promotions, { currency, lines: promoted, shippingMinor, shopper: { customerId, isFirstOrder: offers.isFirstOrder, groupIds: offers.groupIds } }, at);
}

/** The same as what a quote asks for: what to take off, once it is known what sending costs. */
export function discountsOn(promoted: PromotedLines, at: Date): (basket: { readonly shipping: { readonly priceMinor: bigint } | undefined }) => readonly Discount[] {
  return ({ shipping }) => promoteLines(promoted, shipping?.priceMinor ?? 0n, at).discounts;
}

/** What is offered to a cart that is told of none. */
export const NO_OFFERS: Omit<CartOffers, 'cartId'> = { promotions: [], isFirstOrder: false, groupIds: [], hasGiftCards: false };
