import { randomUUID } from 'node:crypto';
import { granted } from '../../clients/graphql-client.ts';
import { createRetryingClient } from '../../clients/retrying-client.ts';
import type { RetryingClient } from '../../clients/retrying-client.ts';
import { newCustomer, staff } from '../../clients/retrying-users.ts';
import { takeVariant } from '../../clients/shopping.ts';
import type { ShopFacts } from '../../shop/start-shop.ts';
import type { Place, Way } from '../model/tables.ts';

/** What sequences of one run share: people, and a product that nobody else orders. */
export interface Fixture {
  readonly shopper: RetryingClient;
  readonly nobody: RetryingClient;
  readonly support: RetryingClient;
  readonly fulfilment: RetryingClient;
  readonly manager: RetryingClient;
  /** Sees everything. */
  readonly admin: RetryingClient;
  readonly variantIds: readonly string[];
  /** Of a guest's cart with one piece of each variant: it shows their prices. */
  readonly window: { readonly id: string; readonly token: string };
  /** What a cart is told for each way in which it can be sent. */
  readonly ways: Readonly<Record<Way, { readonly shippingMethodId: string | null; readonly pickupPointId: string | null }>>;
}

/** Something to act with: any payload of a mutation. */
export const act = async (who: RetryingClient, name: string, input: object): Promise<any> => who.act<any>(name, input);

/** The same, which must not be refused. */
export const done = async (who: RetryingClient, name: string, input: object): Promise<any> => granted(await act(who, name, input));

export const ADDRESSES = {
  Berlin: { recipient: 'Test Shopper', street: 'Am Kanal 7', postalCode: '10999', city: 'Berlin', country: 'DE' },
  Wien: { recipient: 'Test Shopper', street: 'Am Kanal 7', postalCode: '1110', city: 'Wien', country: 'AT' },
  Zürich: { recipient: 'Test Shopper', street: 'Am Kanal 7', postalCode: '8004', city: 'Zürich', country: 'CH' },
} as const satisfies Readonly<Record<Place, object>>;
const SIZES = ['Small', 'Middling', 'Large'] as const;
const UNTIL_TOLD_MS = 20_000;

/** Opens it: a product of three variants, of 500 g each. */
export async function openFixture(shop: ShopFacts): Promise<Fixture> {
  const [shopper, support, fulfilment, manager, admin] = await Promise.all([newCustomer(shop), staff(shop, 'SUPPORT'), staff(shop, 'FULFILMENT'), staff(shop, 'CATALOGUE_MANAGER'), staff(shop, 'ADMIN')]);
  const nobody = createRetryingClient(shop.url, async () => undefined, new Map());
  // Of a category at the top nobody said what its things weigh: they weigh 500 g.
  const { categories: [category] } = await nobody.ask<{ categories: readonly { id: string }[] }>('{ categories { id parent { id } } }');
  const { product } = await done(manager, 'create-product', { name: `Bottle ${randomUUID()}`, categoryId: category?.id });
  await done(manager, 'set-product-options', { productId: product.id, options: [{ name: 'Size', values: SIZES }] });
  const { variants } = await done(manager, 'create-product-variants', { productId: product.id, variants: SIZES.map((value) => ({ sku: randomUUID(), options: [{ name: 'Size', value }] })) });
  const variantIds: readonly string[] = variants.map(({ id }: { id: string }) => id);
  for (const variantId of variantIds) await takeVariant(shop, variantId);
  for (const variantId of variantIds) await done(manager, 'set-price', { variantId, price: { amount: '10.00', currency: 'EUR' } });
  await done(manager, 'set-product-published', { productId: product.id, isPublished: true });

  const { cart, token } = await done(nobody, 'create-cart', { currency: 'EUR', idempotencyKey: randomUUID() });
  const fill = async (giveUpAt: number): Promise<void> => {
    const { userErrors } = await act(nobody, 'add-to-cart', { cartId: cart.id, token, lines: variantIds.map((variantId) => ({ variantId, quantity: 1 })), idempotencyKey: randomUUID() });
    if (userErrors.length === 0) return;
    // Orders has not heard of them yet.
    if (Date.now() > giveUpAt) throw new Error(JSON.stringify(userErrors));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await fill(giveUpAt);
  };
  await fill(Date.now() + UNTIL_TOLD_MS);
  await done(nobody, 'set-cart-shipping-address', { cartId: cart.id, token, address: ADDRESSES.Berlin });
  const { shippingMethods, pickupPoints } = await nobody.ask<Offers>('query($id: ID!, $token: String) { shippingMethods(cartId: $id, token: $token) { id name isPickup carrier } pickupPoints(country: DE) { id carrier city } }', { id: cart.id, token });
  const [express, pickup] = [shippingMethods.find(({ name }) => name === 'Express'), shippingMethods.find(({ isPickup }) => isPickup)];
  const point = pickupPoints.find(({ carrier, city }) => carrier === pickup?.carrier && city === 'Berlin');
  if (!express || !pickup || !point) throw new Error(`not all ways are offered: ${JSON.stringify({ shippingMethods, pickupPoints })}`);
  const ways = {
    usual: { shippingMethodId: null, pickupPointId: null }, express: { shippingMethodId: express.id, pickupPointId: null }, pickup: { shippingMethodId: pickup.id, pickupPointId: point.id },
  };
  return { shopper, nobody, support, fulfilment, manager, admin, variantIds, window: { id: cart.id, token }, ways };
}

/** How a cart can be sent, and where it can be fetched. */
interface Offers {
  readonly shippingMethods: readonly { readonly id: string; readonly name: string; readonly isPickup: boolean; readonly carrier: string }[];
  readonly pickupPoints: readonly { readonly id: string; readonly carrier: string; readonly city: string }[];
}
