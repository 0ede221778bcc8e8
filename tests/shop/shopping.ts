import { randomUUID } from 'node:crypto';
import type { Asker } from './ask.ts';

export const address = { recipient: 'Test Shopper', street: 'Am Kanal 7', postalCode: '10999', city: 'Berlin', country: 'DE' };

/**
 * A variant that can be ordered, at least so many pieces of it. Test files share the shop: one that counts
 * pieces takes a `shelf` of its own.
 */
export async function findVariant(shopper: Asker, pieces = 1, shelf = 0): Promise<{ id: string; productId: string; slug: string }> {
  const { products } = await shopper.ask('product-list', { first: 50, filter: { inStock: true } });
  const found = products.edges.flatMap(({ node }: any) => {
    const variant = node.variants.find(({ availability, price }: any) => price && availability.orderableQuantity >= pieces);
    return variant ? [{ id: variant.id, productId: node.id, slug: node.slug }] : [];
  });
  if (found[shelf]) return found[shelf];
  throw new Error(`nothing is there of which ${pieces} can be ordered`);
}

/** A cart with these pieces in it. */
export async function fillCart(shopper: Asker, lines: readonly { variantId: string; quantity: number }[], currency = 'EUR'): Promise<{ cart: any; token: string | null }> {
  const { cart, token } = await shopper.act('create-cart', { currency, idempotencyKey: randomUUID() });
  const added = await shopper.act('add-to-cart', { cartId: cart.id, token, lines, idempotencyKey: randomUUID() });
  if (added.userErrors.length > 0) throw new Error(JSON.stringify(added.userErrors));
  return { cart: added.cart, token };
}

/** What a shopper agrees to when they order what is in a cart. */
export function agreement(cart: any, paymentMethodToken = 'tok_success', idempotencyKey: string = randomUUID()): object {
  return { cartId: cart.id, cartVersion: cart.version, expectedTotal: { amount: cart.total.amount, currency: cart.total.currency }, shippingAddress: address, paymentMethodToken, idempotencyKey };
}

/** Orders these pieces. Throws when it is refused. */
export async function order(shopper: Asker, lines: readonly { variantId: string; quantity: number }[], paymentMethodToken?: string): Promise<any> {
  const { cart } = await fillCart(shopper, lines);
  const placed = await shopper.act('place-order', agreement(cart, paymentMethodToken));
  if (!placed.order) throw new Error(JSON.stringify(placed.userErrors));
  return placed.order;
}

const LATE_MS = 15_000;

/** Asks until the order shows one of these states; throws after 15 s with where it stands. */
export async function untilOrder(shopper: Asker, id: string, ...states: readonly string[]): Promise<any> {
  const deadline = Date.now() + LATE_MS;
  for (;;) {
    const { order: now } = await shopper.ask('order-page', { id });
    if (states.includes(now.displayStatus)) return now;
    if (Date.now() > deadline) throw new Error(`order ${id} is ${now.displayStatus}, not ${states.join(' or ')}: ${JSON.stringify(now.timeline)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
