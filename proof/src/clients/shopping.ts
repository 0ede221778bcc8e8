import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Asker } from './ask.ts';
import type { ShopFacts } from '../shop/start-shop.ts';
import { Failed, createAsker } from './ask.ts';
import { staff } from './people.ts';

export const address = { recipient: 'Test Shopper', street: 'Am Kanal 7', postalCode: '10999', city: 'Berlin', country: 'DE' };

interface FoundVariant { readonly id: string; readonly productId: string; readonly slug: string }

/** The variants of which so many pieces can be ordered: one of each product, then a second of each, and so on. */
async function orderable(shopper: Asker, pieces: number): Promise<FoundVariant[]> {
  const { products } = await shopper.ask('product-list', { first: 50, filter: { inStock: true } });
  return products.edges
    .flatMap(({ node }: any) => node.variants
      .filter(({ availability, price }: any) => price && availability.orderableQuantity >= pieces)
      .map(({ id }: any, place: number) => ({ place, found: { id, productId: node.id, slug: node.slug } })))
    .sort((one: { place: number }, other: { place: number }) => one.place - other.place)
    .map(({ found }: { found: FoundVariant }) => found);
}

/** A variant of which at least so many pieces can be ordered. */
export async function findVariant(shopper: Asker, pieces = 1): Promise<FoundVariant> {
  const [first] = await orderable(shopper, pieces);
  if (!first) throw new Error(`nothing is there of which ${pieces} can be ordered`);
  return first;
}

/** The same, and no other test of this shop is given it: test files share the shop, and count pieces in it. */
export async function ownVariant(shop: Pick<ShopFacts, 'dataDirectory'>, shopper: Asker, pieces = 1): Promise<FoundVariant> {
  const taken = join(shop.dataDirectory, 'taken-by-tests');
  await mkdir(taken, { recursive: true });
  for (const variant of await orderable(shopper, pieces)) {
    try {
      await mkdir(join(taken, variant.id));
      return variant;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  throw new Error(`nothing is left for this test of which ${pieces} can be ordered`);
}

/** A cart with these pieces in it. */
export async function fillCart(shopper: Asker, lines: readonly { variantId: string; quantity: number }[], currency = 'EUR'): Promise<{ cart: any; token: string | null }> {
  const { cart, token } = await shopper.must('create-cart', { currency, idempotencyKey: randomUUID() });
  const added = await shopper.must('add-to-cart', { cartId: cart.id, token, lines, idempotencyKey: randomUUID() });
  return { cart: added.cart, token };
}

/** What a shopper agrees to when they order what is in a cart. */
export function agreement(cart: any, paymentMethodToken = 'tok_success', idempotencyKey: string = randomUUID()): object {
  return { cartId: cart.id, cartVersion: cart.version, expectedTotal: { amount: cart.total.amount, currency: cart.total.currency }, shippingAddress: address, paymentMethodToken, idempotencyKey };
}

/** Orders these pieces. Throws when it is refused. */
export async function order(shopper: Asker, lines: readonly { variantId: string; quantity: number }[], paymentMethodToken?: string): Promise<any> {
  const { cart } = await fillCart(shopper, lines);
  return (await shopper.must('place-order', agreement(cart, paymentMethodToken))).order;
}

/** Asks until an order shows one of these states; throws when that is late, with where it stands. */
type UntilOrder = (shopper: Asker, id: string, ...states: readonly string[]) => Promise<any>;

/** Waits for an order as long as somebody has patience. */
export const untilOrderWithin = (lateMs: number): UntilOrder => async (shopper, id, ...states) => {
  const deadline = Date.now() + lateMs;
  for (;;) {
    // On a busy machine a part of the page may be missing: then it says nothing yet.
    const now = await shopper.ask('order-page', { id }).then(({ order: shown }) => shown, (error: unknown) => {
      if (!(error instanceof Failed) || Date.now() > deadline) throw error;
    });
    if (now && states.includes(now.displayStatus)) return now;
    if (now && Date.now() > deadline) throw new Error(`order ${id} is ${now.displayStatus}, not ${states.join(' or ')}: ${JSON.stringify(now.timeline)}`);
    await delay(50);
  }
};

/** Waits for an order at most 15 s. */
export const untilOrder = untilOrderWithin(15_000);

/** Something to buy. */
export interface Shelf {
  readonly variantId: string;
  readonly slug: string;
}

/** Products with more of a variant than anybody buys. */
export async function stockShelves(shop: Pick<ShopFacts, 'url'>, count: number, onHand = 1_000_000): Promise<readonly Shelf[]> {
  const { products } = await createAsker(shop.url).ask('product-list', { first: 50, filter: { inStock: true } });
  const shelves: Shelf[] = products.edges.flatMap(({ node }: any) => {
    const variant = node.variants.find(({ price }: any) => price);
    return variant ? [{ variantId: variant.id, slug: node.slug }] : [];
  }).slice(0, count);
  const manager = await staff(shop, 'CATALOGUE_MANAGER');
  for (const { variantId } of shelves) await manager.must('set-stock', { variantId, onHand });
  return shelves;
}
