import type { Id } from '@storegraph/kernel/ids';
import { createLoad } from '@storegraph/subgraph/loader';
import type { FilledCart } from '../../domain/cart/cart.ts';
import { quoteCart } from '../../domain/checkout/quote-cart.ts';
import type { PromotedQuote } from '../../domain/checkout/quote-cart.ts';
import type { CategoryTerms } from '../../domain/checkout/category-terms.ts';
import type { OrderAmounts } from '../../domain/checkout/order-amounts.ts';
import type { TermsReads } from '../../domain/checkout/ports.ts';
import type { Terms } from '../../domain/checkout/terms.ts';
import type { OrderReads } from '../../domain/order/ports.ts';
import type { CartOffers } from '../../domain/promotions/ports.ts';
import { NO_OFFERS } from '../../domain/promotions/promote-lines.ts';
import { placeOfCart } from '../../domain/checkout/place-of-cart.ts';
import type { Place } from '../../domain/totals/place.ts';

/** What checkouts are read with. */
export interface CheckoutReads {
  readonly terms: TermsReads;
  readonly orders: OrderReads;
  readonly offersTo: (cartId: Id<'cart'>) => Promise<CartOffers | null>;
  readonly now: () => Date;
}

/** What a request's resolvers ask of checkouts. */
export function createCheckoutContext({ terms, orders, offersTo, now }: CheckoutReads) {
  const termsOf = createLoad(async (keys: readonly string[]) => {
    const places = keys.map((key) => JSON.parse(key) as Place);
    return (await terms.ofAll(places, now())).map((each, index): readonly [string, Terms] => [keys[index] ?? '', each]);
  }, ([key]) => key);
  const quotes = new WeakMap<FilledCart, Promise<PromotedQuote>>();
  const quote = async (cart: FilledCart): Promise<PromotedQuote> => {
    const place = placeOfCart(cart);
    const [found, offers] = await Promise.all([termsOf(JSON.stringify(place)), offersTo(cart.id)]);
    return quoteCart(cart, place, found ? found[1] : { taxRates: {} }, offers ?? NO_OFFERS, now());
  };
  return {
    /** What a cart comes to; counted once a request. */
    quoteOfCart: (cart: FilledCart): Promise<PromotedQuote> => {
      const known = quotes.get(cart) ?? quote(cart);
      quotes.set(cart, known);
      return known;
    },
    amountsOfOrder: createLoad(orders.amountsOf, ({ orderId }: OrderAmounts) => orderId),
    taxRates: (country: string) => terms.taxRates(country),
    categoryTerms: createLoad<Id<'cat'>, CategoryTerms>(terms.categoryTerms, ({ categoryId }) => categoryId),
  };
}
