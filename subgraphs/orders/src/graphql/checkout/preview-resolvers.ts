import { parseId } from '@storegraph/kernel/ids';
import { problemsOf } from '../../domain/cart/cart-problems.ts';
import { asIfSent, canBeOrdered } from '../../domain/checkout/preview.ts';
import { parseChoice } from '../../domain/checkout/shipping-choice.ts';
import { parsePeriod } from '../../domain/shipping/parse-look-up.ts';
import { placeOf } from '../../domain/totals/place.ts';
import type { Resolvers } from '../__generated__/resolvers.ts';

/** The preview of a checkout: all that is said of the cart is said of it as it would be sent. */
export const previewResolvers = {
  Query: {
    previewCheckout: async (_, { input }, { cart }) => {
      const choice = parseChoice(input);
      const found = await cart(parseId('cart', input.cartId, ['cartId']), input.token);
      return found && { cart: asIfSent(found, input.destination ? placeOf(input.destination) : undefined, choice) };
    },
  },
  CheckoutPreview: {
    lines: async ({ cart }, _, { checkout }) =>
      (await checkout.quoteOfCart(cart)).amounts.lines.map(({ lineId, ...amounts }) => ({ lineId, amounts: { ...amounts, currency: cart.currency } })),
    canBeOrdered: async ({ cart }, _, { checkout }) => canBeOrdered(cart, problemsOf(cart.lines, (await checkout.quoteOfCart(cart)).shipping.problems)),
    shippingMethods: ({ cart }, _, { checkout }) => checkout.offersOf(cart, undefined),
    deliverySlots: async ({ cart }, _, { checkout }) => {
      const at = checkout.now();
      return checkout.slots({ ...(await checkout.termsOfCart(cart)).place, at, ...parsePeriod(null, null, at) });
    },
  },
} satisfies Resolvers;
