import { randomUUID } from 'node:crypto';
import { granted } from './graphql-client.ts';
import type { Refusals } from './graphql-client.ts';
import type { Journal } from './journal.ts';
import type { User } from './retrying-users.ts';

/** A line of a basket. */
export interface Line {
  readonly variantId: string;
  readonly quantity: number;
}

/** A cart that can be ordered. */
export interface Cart {
  readonly id: string;
  readonly version: number;
  readonly total: { readonly amount: string; readonly currency: string };
}

/** What `placeOrder` was answered. */
export interface Placed extends Refusals {
  readonly order: { readonly id: string; readonly version: number; readonly total: Cart['total'] } | null;
}

const ADDRESS = { recipient: 'Test Shopper', street: 'Am Kanal 7', postalCode: '10999', city: 'Berlin', country: 'DE' };

/** A cart with these lines in it. Throws when they are refused. */
export async function fillCart(shopper: User, lines: readonly Line[]): Promise<Cart> {
  const { cart } = granted(await shopper.act<{ cart: Cart }>('create-cart', { currency: 'EUR', idempotencyKey: randomUUID() }));
  return granted(await shopper.act<{ cart: Cart }>('add-to-cart', { cartId: cart.id, lines, idempotencyKey: randomUUID() })).cart;
}

/** What a shopper agrees to when they order what is in a cart. */
export function agreement({ id, version, total }: Cart, paymentMethodToken = 'tok_success', idempotencyKey: string = randomUUID()): object {
  return { cartId: id, cartVersion: version, expectedTotal: { amount: total.amount, currency: total.currency }, shippingAddress: ADDRESS, paymentMethodToken, idempotencyKey };
}

/** Orders what is in a cart, and writes down what was answered. */
export async function place(shopper: User, cart: Cart, journal: Journal, paymentMethodToken?: string): Promise<Placed> {
  const placed = await shopper.act<Placed>('place-order', agreement(cart, paymentMethodToken));
  if (placed.order) journal.write({ placed: placed.order.id });
  return placed;
}
