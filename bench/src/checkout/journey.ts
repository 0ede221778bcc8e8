import { randomUUID } from 'node:crypto';
import type { GraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { address } from '@storegraph/proof/clients/shopping';

/** A cart with all that an order needs. */
export interface Cart {
  readonly id: string;
  readonly version: number;
  readonly amounts: { readonly total: { readonly amount: string; readonly currency: string } };
}

interface WithCart {
  readonly cart: Cart;
}

/** An order that is placed. */
export interface Placed {
  readonly orderId: string;
  /** When `placeOrder` was sent, by `performance.now()`. */
  readonly sentAt: number;
}

/** What of a journey comes before the order: a cart, what is in it, where it goes and how it is sent. */
export async function fillCart(shopper: GraphqlClient, variantIds: readonly string[]): Promise<Cart> {
  const { cart } = await shopper.must('create-cart', { currency: 'EUR', idempotencyKey: randomUUID() }) as WithCart;
  await shopper.must('add-to-cart', { cartId: cart.id, lines: variantIds.map((variantId) => ({ variantId, quantity: 1 })), idempotencyKey: randomUUID() });
  await shopper.must('set-cart-shipping-address', { cartId: cart.id, address });
  const { shippingMethods } = await shopper.ask('shipping-methods', { cartId: cart.id }) as { shippingMethods: readonly { id: string; isDefault: boolean }[] };
  const shipped = await shopper.must('set-cart-shipping-method', { cartId: cart.id, shippingMethodId: shippingMethods.find(({ isDefault }) => isDefault)?.id }) as WithCart;
  return shipped.cart;
}

/** Orders what is in a cart. */
export async function placeOrder(shopper: GraphqlClient, { id, version, amounts: { total } }: Cart): Promise<Placed> {
  const sentAt = performance.now();
  const { order } = await shopper.must('place-order', {
    cartId: id, cartVersion: version, expectedTotal: { amount: total.amount, currency: total.currency }, paymentMethodToken: 'tok_success', idempotencyKey: randomUUID(),
  }) as { order: { id: string } };
  return { orderId: order.id, sentAt };
}
