import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import { createLoad } from '@storegraph/subgraph/loader';
import type { FilledCart } from '../../domain/cart/cart.ts';
import { quoteCart } from '../../domain/checkout/quote-cart.ts';
import type { PromotedQuote } from '../../domain/checkout/quote-cart.ts';
import type { CategoryTerms } from '../../domain/checkout/category-terms.ts';
import type { OrderAmounts } from '../../domain/checkout/order-amounts.ts';
import type { TermsReads, TermsRequest } from '../../domain/checkout/ports.ts';
import type { Terms } from '../../domain/checkout/terms.ts';
import type { ShippingReads } from '../../domain/shipping/ports.ts';
import type { ShippingOffer } from '../../domain/shipping/shipping-method.ts';
import type { Place } from '../../domain/totals/place.ts';
import type { OrderReads } from '../../domain/order/ports.ts';
import type { CartOffers } from '../../domain/promotions/ports.ts';
import { NO_OFFERS } from '../../domain/promotions/evaluation/promote-lines.ts';
import { placeOfCart } from '../../domain/checkout/place-of-cart.ts';

/** An offer with the currency of its price. */
export interface ShippingOfferModel extends ShippingOffer {
  readonly currency: Currency;
}

/** What checkouts are read with. */
export interface CheckoutReads {
  readonly terms: TermsReads;
  readonly shipping: ShippingReads;
  readonly orders: OrderReads;
  readonly offersTo: (cartId: Id<'cart'>) => Promise<CartOffers | null>;
  readonly now: () => Date;
}

/** What a request's resolvers ask of checkouts. */
export function createCheckoutContext({ terms, shipping, orders, offersTo, now }: CheckoutReads) {
  const termsOf = createLoad(async (keys: readonly string[]) => {
    const asked = keys.map((key) => JSON.parse(key) as TermsRequest);
    return (await terms.ofAll(asked, now())).map((each, index) => ({ key: keys[index] ?? '', terms: each }));
  }, ({ key }) => key);
  /** The terms of a place; those asked for in one wave are read in one statement. */
  const termsAt = async (asked: TermsRequest): Promise<Terms> => (await termsOf(JSON.stringify(asked)))?.terms as Terms;
  const quotes = new WeakMap<FilledCart, Promise<PromotedQuote>>();
  const termsOfCart = (cart: FilledCart): Promise<Terms> => termsAt({ ...placeOfCart(cart), cartId: cart.id, pickupPointId: cart.pickupPointId });
  const quote = async (cart: FilledCart): Promise<PromotedQuote> => {
    const [here, offers] = await Promise.all([termsOfCart(cart), offersTo(cart.id)]);
    return quoteCart(cart, here, offers ?? NO_OFFERS, now());
  };
  const inCurrency = ({ currency }: FilledCart) => (offer: ShippingOffer): ShippingOfferModel => ({ ...offer, currency });
  return {
    now,
    termsAt,
    termsOfCart,
    /** The ways to send a cart to a place; to where it goes when none is given. */
    offersOf: async (cart: FilledCart, place: Place | undefined): Promise<readonly ShippingOfferModel[]> =>
      quoteCart(cart, place ? await termsAt({ ...place, cartId: undefined, pickupPointId: undefined }) : await termsOfCart(cart), NO_OFFERS, now()).offers.map(inCurrency(cart)),
    points: shipping.points,
    slots: shipping.slots,
    zones: shipping.zones,
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
