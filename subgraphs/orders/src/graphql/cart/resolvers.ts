import { isId, parseId } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { answer } from '@storegraph/subgraph/answer';
import { toGraphMoney } from '@storegraph/subgraph/money';
import { lineTotalOf, savedHolderOf, unitPriceOf } from '../../domain/cart/cart.ts';
import { problemsOf } from '../../domain/cart/cart-problems.ts';
import type {
  AddToCartErrorCode, CreateCartErrorCode, MergeCartErrorCode, MoveToCartErrorCode, RemoveSavedLinesErrorCode, Resolvers, SaveForLaterErrorCode, SetCartBillingAddressErrorCode, SetCartNoteErrorCode, UpdateCartLinesErrorCode,
} from '../__generated__/resolvers.ts';

/** Carts: translation between the graph and the domain, a line a field. */
export const cartResolvers = {
  Query: {
    cart: (_, { id, token }, { cart }) => cart(parseId('cart', id, ['id']), token),
  },
  Mutation: {
    createCart: (_, { input }, { caller, useCases, cart }) =>
      answer<object, CreateCartErrorCode>(async () => {
        const { cartId, token } = await useCases.createCart(caller, input);
        return { cart: await cart(cartId, token), token };
      }),
    addToCart: (_, { input }, { caller, useCases, cart }) =>
      answer<object, AddToCartErrorCode>(async () => ({ cart: await cart(await useCases.addToCart(caller, input), input.token) })),
    updateCartLines: (_, { input }, { caller, useCases, cart }) =>
      answer<object, UpdateCartLinesErrorCode>(async () => ({ cart: await cart(await useCases.updateCartLines(caller, input), input.token) })),
    mergeCart: (_, { input }, { caller, useCases, cart }) =>
      answer<object, MergeCartErrorCode>(async () => {
        const { cartId, notices } = await useCases.mergeCart(caller, input);
        return { cart: await cart(cartId), notices };
      }),
    saveForLater: (_, { input }, { caller, useCases, cart }) =>
      answer<object, SaveForLaterErrorCode>(async () => ({ cart: await cart(await useCases.savedLines.save(caller, input), input.token) })),
    moveToCart: (_, { input }, { caller, useCases, cart }) =>
      answer<object, MoveToCartErrorCode>(async () => ({ cart: await cart(await useCases.savedLines.moveToCart(caller, input), input.token) })),
    removeSavedLines: (_, { input }, { caller, useCases, cart }) =>
      answer<object, RemoveSavedLinesErrorCode>(async () => ({ cart: await cart(await useCases.savedLines.remove(caller, input), input.token) })),
    setCartBillingAddress: (_, { input }, { caller, useCases, cart }) =>
      answer<object, SetCartBillingAddressErrorCode>(async () => ({ cart: await cart(await useCases.setBillingAddress(caller, input), input.token) })),
    setCartNote: (_, { input }, { caller, useCases, cart }) =>
      answer<object, SetCartNoteErrorCode>(async () => ({ cart: await cart(await useCases.setCartNote(caller, input), input.token) })),
  },
  Cart: {
    // The gateway, following a guest's cart live, hands on the token that it was asked with; no other reference has one.
    __resolveReference: async (reference, { cart }) => (isId('cart', reference.id) ? cart(reference.id, (reference as { token?: string | null }).token) : null),
    total: async (cart, _, { checkout }) => toGraphMoney(money((await checkout.quoteOfCart(cart)).amounts.totalMinor, cart.currency)),
    amounts: async (cart, _, { checkout }) => ({ ...(await checkout.quoteOfCart(cart)).amounts, currency: cart.currency }),
    destination: async (cart, _, { checkout }) => (await checkout.termsOfCart(cart)).place,
    shippingMethod: async (cart, _, { checkout }) => {
      const { offer } = (await checkout.quoteOfCart(cart)).shipping;
      return offer ? { ...offer, currency: cart.currency } : null;
    },
    pickupPoint: async (cart, _, { checkout }) => (await checkout.termsOfCart(cart)).pickupPoint ?? null,
    deliverySlot: async (cart, _, { checkout }) => (await checkout.termsOfCart(cart)).booking ?? null,
    savedLines: async (cart, _, { savedLinesOf }) => (await savedLinesOf(savedHolderOf(cart))).map(({ line }) => line),
    problems: async (cart, _, { checkout }) => problemsOf(cart.lines, (await checkout.quoteOfCart(cart)).shipping.problems),
  },
  CartLine: {
    variant: ({ variant: { id, isPublished } }) => (isPublished ? { id } : null),
    name: ({ variant: { productName, variantName } }) => `${productName}, ${variantName}`,
    unitPrice: (line) => orNull(unitPriceOf(line)),
    unitPriceWhenAdded: ({ unitPriceWhenAdded }) => toGraphMoney(unitPriceWhenAdded),
    total: (line) => orNull(lineTotalOf(line)),
    problems: (line) => problemsOf([line], []),
  },
  User: {
    activeCart: ({ id }, _, { activeCart }) => activeCart(id),
  },
} satisfies Resolvers;

const orNull = (money: Parameters<typeof toGraphMoney>[0] | undefined) => (money ? toGraphMoney(money) : null);
