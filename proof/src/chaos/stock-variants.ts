import { createRandom } from '@storegraph/sample-shop/random';
import { granted } from '../clients/graphql-client.ts';
import { staff } from '../clients/retrying-users.ts';
import type { User } from '../clients/retrying-users.ts';
import type { ShopFacts } from '../shop/start-shop.ts';

interface Variant {
  readonly id: string;
  readonly price: object | null;
  readonly stock: { readonly reserved: number; readonly allocated: number };
}

/** Things to buy, of each as many pieces as were asked for. */
export async function stockVariants(shop: Pick<ShopFacts, 'url'>, pieces: readonly number[], seed: number): Promise<readonly string[]> {
  const manager = await staff(shop, 'CATALOGUE_MANAGER');
  const { products } = await manager.ask<{ products: { edges: readonly { node: { variants: readonly Variant[] } }[] } }>('{ products(first: 100, filter: { inStock: true }) { edges { node { variants { id price { amount } stock { reserved allocated } } } } } }');
  const found = products.edges.flatMap(({ node }) => node.variants.filter(({ price }) => price).slice(0, 1));
  if (found.length < pieces.length) throw new Error(`there are only ${found.length} things to buy`);
  const chosen = createRandom(`shelves/${seed}`).shuffle(found).slice(0, pieces.length);
  for (const [place, { id, stock }] of chosen.entries()) await setStock(manager, id, (pieces[place] ?? 0) + Number(stock.reserved) + Number(stock.allocated));
  return chosen.map(({ id }) => id);
}

async function setStock(manager: User, variantId: string, onHand: number): Promise<void> {
  granted(await manager.act('set-stock', { variantId, onHand }));
}
