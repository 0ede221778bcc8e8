import type { Id } from '@storegraph/kernel/ids';
import { createLoad } from '@storegraph/subgraph/loader';
import type { FilledCart } from '../../domain/cart/cart.ts';
import { quoteCart } from '../../domain/checkout/quote-cart.ts';
import type { CategoryTerms } from '../../domain/checkout/category-terms.ts';
import type { OrderAmounts } from '../../domain/checkout/order-amounts.ts';
import type { TermsReads } from '../../domain/checkout/ports.ts';
import type { Quote } from '../../domain/checkout/quote.ts';
import type { Terms } from '../../domain/checkout/terms.ts';
import type { OrderReads } from '../../domain/order/ports.ts';
import { placeOfCart } from '../../domain/checkout/place-of-cart.ts';
import type { Place } from '../../domain/totals/place.ts';

/** What a request's resolvers ask of checkouts. */
export function createCheckoutContext({ terms, orders, now }: { readonly terms: TermsReads; readonly orders: OrderReads; readonly now: () => Date }) {
  const termsOf = createLoad(async (keys: readonly string[]) => {
    const places = keys.map((key) => JSON.parse(key) as Place);
    return (await terms.ofAll(places, now())).map((each, index): readonly [string, Terms] => [keys[index] ?? '', each]);
  }, ([key]) => key);
  const quotes = new WeakMap<FilledCart, Promise<Quote>>();
  const quote = async (cart: FilledCart): Promise<Quote> => {
    const place = placeOfCart(cart);
    const found = await termsOf(JSON.stringify(place));
    return quoteCart(cart, place, found ? found[1] : { taxRates: {} });
  };
  return {
    /** What a cart comes to; counted once a request. */
    quoteOfCart: (cart: FilledCart): Promise<Quote> => {
      const known = quotes.get(cart) ?? quote(cart);
      quotes.set(cart, known);
      return known;
    },
    amountsOfOrder: createLoad(orders.amountsOf, ({ orderId }: OrderAmounts) => orderId),
    taxRates: (country: string) => terms.taxRates(country),
    categoryTerms: createLoad<Id<'cat'>, CategoryTerms>(terms.categoryTerms, ({ categoryId }) => categoryId),
  };
}
