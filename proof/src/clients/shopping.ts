import { randomUUID } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { GraphqlClient } from './graphql-client.ts';
import type { ShopFacts } from '../shop/start-shop.ts';
import { Failed, createGraphqlClient } from './graphql-client.ts';
import { staff } from './users.ts';

export const address = { recipient: 'Test Shopper', street: 'Am Kanal 7', postalCode: '10999', city: 'Berlin', country: 'DE' };

export interface FoundVariant { readonly id: string; readonly productId: string; readonly slug: string }

/** The variants of which so many pieces can be ordered: one of each product, then a second of each, and so on. */
async function orderable(shopper: GraphqlClient, pieces: number): Promise<FoundVariant[]> {
  const { products } = await shopper.ask('product-list', { first: 50, filter: { inStock: true } });
  return products.edges
    .flatMap(({ node }: any) => node.variants
      .filter(({ availability, price }: any) => price && availability.orderableQuantity >= pieces)
      .map(({ id }: any, place: number) => ({ place, found: { id, productId: node.id, slug: node.slug } })))
    .sort((one: { place: number }, other: { place: number }) => one.place - other.place)
    .map(({ found }: { found: FoundVariant }) => found);
}

type Taken = Pick<ShopFacts, 'dataDirectory'>;
const placeOf = ({ dataDirectory }: Taken, variantId = ''): string => join(dataDirectory, 'taken-by-tests', variantId);

/** A variant of which at least so many pieces can be ordered, and which no test has for itself where the shop's folder is known. Others may order it too. */
export async function findVariant(shop: Taken | undefined, shopper: GraphqlClient, pieces = 1): Promise<FoundVariant> {
  const isTaken = new Set(shop && (await readdir(placeOf(shop)).catch(() => [])));
  // Who takes one for themselves begins with the first.
  const last = (await orderable(shopper, pieces)).findLast(({ id }) => !isTaken.has(id));
  if (!last) throw new Error(`nothing is there of which ${pieces} can be ordered`);
  return last;
}

/** The same, and no other test of this shop is given it: test files share the shop, and count pieces in it. */
export async function ownVariant(shop: Taken, shopper: GraphqlClient, pieces = 1, isFit: (variant: FoundVariant) => boolean = () => true): Promise<FoundVariant> {
  for (const variant of await orderable(shopper, pieces)) if (isFit(variant) && await takeVariant(shop, variant.id)) return variant;
  throw new Error(`nothing is left for this test of which ${pieces} can be ordered`);
}

/** Has a variant for whoever asks first, and for no other test; false when somebody has it. */
export async function takeVariant(shop: Taken, variantId: string): Promise<boolean> {
  await mkdir(placeOf(shop), { recursive: true });
  return mkdir(placeOf(shop, variantId)).then(() => true, (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    return false;
  });
}

/** A cart with these pieces in it. */
export async function fillCart(shopper: GraphqlClient, lines: readonly { variantId: string; quantity: number }[], currency = 'EUR'): Promise<{ cart: any; token: string | null }> {
  const { cart, token } = await shopper.must('create-cart', { currency, idempotencyKey: randomUUID() });
  const added = await shopper.must('add-to-cart', { cartId: cart.id, token, lines, idempotencyKey: randomUUID() });
  return { cart: added.cart, token };
}

/** What a shopper agrees to when they order what is in a cart. */
export function agreement(cart: any, paymentMethodToken = 'tok_success', idempotencyKey: string = randomUUID()): object {
  return { cartId: cart.id, cartVersion: cart.version, expectedTotal: { amount: cart.total.amount, currency: cart.total.currency }, shippingAddress: address, paymentMethodToken, idempotencyKey };
}

/** Orders these pieces. Throws when it is refused. */
export async function order(shopper: GraphqlClient, lines: readonly { variantId: string; quantity: number }[], paymentMethodToken?: string): Promise<any> {
  const { cart } = await fillCart(shopper, lines);
  return (await shopper.must('place-order', agreement(cart, paymentMethodToken))).order;
}

/** Asks until an order shows one of these states; throws when that is late, with where it stands. */
type UntilOrder = (shopper: GraphqlClient, id: string, ...states: readonly string[]) => Promise<any>;

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

/** Waits for an order at most a minute: it may be behind many others. */
export const untilOrder = untilOrderWithin(60_000);

/** Something to buy. */
export interface StockedVariant {
  readonly variantId: string;
  readonly slug: string;
}

/** Products with more of a variant than anybody buys. */
export async function stockVariants(shop: Pick<ShopFacts, 'url'>, count: number, onHand = 1_000_000): Promise<readonly StockedVariant[]> {
  const { products } = await createGraphqlClient(shop.url).ask('product-list', { first: 50, filter: { inStock: true } });
  const variants: StockedVariant[] = products.edges.flatMap(({ node }: any) => {
    const variant = node.variants.find(({ price }: any) => price);
    return variant ? [{ variantId: variant.id, slug: node.slug }] : [];
  }).slice(0, count);
  const manager = await staff(shop, 'CATALOGUE_MANAGER');
  for (const { variantId } of variants) await manager.must('set-stock', { variantId, onHand });
  return variants;
}
