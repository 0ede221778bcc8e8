import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { staff } from './people.ts';
import { createAsker, type Asker } from './ask.ts';

/** Something to buy. */
export interface Shelf {
  readonly variantId: string;
  readonly slug: string;
}

const ADDRESS = { recipient: 'Drill Shopper', street: 'Am Kanal 7', postalCode: '10999', city: 'Berlin', country: 'DE' };

/** Products with more of a variant than anybody buys. */
export async function stockShelves(url: string, count: number, onHand = 1_000_000): Promise<readonly Shelf[]> {
  const { products } = await createAsker(url).ask('product-list', { first: 50, filter: { inStock: true } });
  const shelves: Shelf[] = products.edges.flatMap(({ node }: any) => {
    const variant = node.variants.find(({ price }: any) => price);
    return variant ? [{ variantId: variant.id, slug: node.slug }] : [];
  }).slice(0, count);
  const manager = await staff(url, 'CATALOGUE_MANAGER');
  for (const { variantId } of shelves) await manager.must('set-stock', { variantId, onHand });
  return shelves;
}

/** Fills a cart and orders what is in it. */
export async function order(shopper: Asker, lines: readonly { readonly variantId: string; readonly quantity: number }[], paymentMethodToken = 'tok_success'): Promise<{ readonly id: string }> {
  const { cart } = await shopper.must('create-cart', { currency: 'EUR', idempotencyKey: randomUUID() });
  const filled = (await shopper.must('add-to-cart', { cartId: cart.id, lines, idempotencyKey: randomUUID() })).cart;
  const placed = await shopper.must('place-order', {
    cartId: filled.id, cartVersion: filled.version, expectedTotal: filled.total, shippingAddress: ADDRESS, paymentMethodToken, idempotencyKey: randomUUID(),
  });
  return placed.order;
}

const LATE_MS = 60_000;

/** Asks until the order is in one of these states; throws after a minute with where it stands. */
export async function untilOrder(shopper: Asker, id: string, ...states: readonly string[]): Promise<any> {
  const deadline = Date.now() + LATE_MS;
  for (;;) {
    const { order: now } = await shopper.ask('order-page', { id });
    if (states.includes(now.displayStatus)) return now;
    if (Date.now() > deadline) throw new Error(`order ${id} is ${now.displayStatus}, not ${states.join(' or ')}: ${JSON.stringify(now.timeline)}`);
    await delay(100);
  }
}
