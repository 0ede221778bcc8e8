import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { ownVariant } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const shopper = createGraphqlClient(shop.url);
/** How often the gateway gave an answer that it had kept. */
const kept = async () => Number(/^storegraph_gateway_answers_total\{[^}]*outcome="kept"[^}]*\} (\d+)/m.exec(await (await fetch(`${shop.url}/metrics`)).text())?.[1] ?? 0);

/** What is kept would be shown for so long, if nothing ended it. */
const KEPT_MS = 10_000;

/** How long it takes until something that was changed is seen. */
async function untilSeen(isSeen: () => Promise<boolean>): Promise<number> {
  const changedAt = performance.now();
  await eventually('the change is seen', isSeen, { everyMs: 10 });
  return performance.now() - changedAt;
}

/** Whatever else the machine has to do, one of several changes at least is seen long before what is kept would be over. */
const expectSoon = (tookMs: readonly number[]): void => expect(Math.min(...tookMs)).toBeLessThan(KEPT_MS / 4);

describe('a page that many look at', () => {
  let manager: User;
  let variantId: string;
  let before: { amount: string };
  const priceShown = async () => (await shopper.read('query Seen($id: ID!) { variant(id: $id) { price { amount currency } product { name ratingSummary { average } } availability { status } } }', { id: variantId })).variant.price;
  const setPrice = async (amount: string) => expect((await manager.act('set-price', { variantId, price: { amount, currency: 'EUR' } })).userErrors).toEqual([]);

  beforeAll(async () => {
    manager = await staff(shop, 'CATALOGUE_MANAGER');
    variantId = (await ownVariant(shop, manager)).id;
    before = await priceShown();
  });
  afterAll(() => setPrice(before.amount));

  it('is given as it was kept, and shows a change of price at once', async () => {
    const keptBefore = await kept();
    // Whoever logged in at this address has written, and looks past what is kept for a while.
    await eventually('an answer is kept', async () => (await priceShown()) && (await kept()) > keptBefore);
    const tookMs = [];
    for (const amount of ['7771.00', '7772.00', '7773.00']) {
      await setPrice(amount);
      tookMs.push(await untilSeen(async () => (await priceShown()).amount === amount));
    }
    expectSoon(tookMs);
  });

  it.each<[string, string, string, (product: { category: { id: string; name: string }; brandDetails: { id: string; logoUrl: string | null } }) => readonly [input: object, before: unknown]]>([
    ['category', 'category { id name }', 'update-category', ({ category: { id: categoryId, name } }) => [{ categoryId, name: `${name} anew` }, name]],
    ['brand', 'brandDetails { id logoUrl }', 'update-brand', ({ brandDetails: { id: brandId, logoUrl } }) => [{ brandId, logoUrl: 'https://pictures.storegraph.example/anew.svg' }, logoUrl]],
  ])('shows what was changed of its %s at once, too', async (_what, selection, mutation, changeOf) => {
    const seen = async () => (await shopper.read(`query Seen($id: ID!) { variant(id: $id) { product { ${selection} } } }`, { id: variantId })).variant.product;
    const shownAtFirst = await seen();
    const keptBefore = await kept();
    await eventually('an answer is kept', async () => (await seen()) && (await kept()) > keptBefore);
    const [input, before] = changeOf(shownAtFirst);
    const field = 'name' in input ? 'name' : 'logoUrl';
    const tookMs = [];
    for (const next of [input, { ...input, [field]: before }]) {
      const shown = JSON.stringify(await seen());
      expect((await manager.act(mutation, next)).userErrors).toEqual([]);
      tookMs.push(await untilSeen(async () => JSON.stringify(await seen()) !== shown));
    }
    expectSoon(tookMs);
  });

  it('finds what was edited, though searches are kept', async () => {
    const { product } = (await shopper.read('query Found($id: ID!) { variant(id: $id) { product { id name } } }', { id: variantId })).variant;
    const found = async () => (await shopper.read('query Found($query: String!) { searchProducts(query: $query) { edges { node { id name } } } }', { query: 'zyxwvutation' })).searchProducts.edges.length;
    const keptBefore = await kept();
    await eventually('an answer is kept', async () => (await found()) === 0 && (await kept()) > keptBefore);
    const rename = async (name: string) => expect((await manager.act('update-product', { productId: product.id, name })).userErrors).toEqual([]);
    await rename(`${product.name} Zyxwvutation`);
    const tookMs = [await untilSeen(async () => (await found()) > 0)];
    await rename(product.name);
    tookMs.push(await untilSeen(async () => (await found()) === 0));
    expectSoon(tookMs);
  });

  it('never shows one customer what is another’s, though both look at the same page', async () => {
    const query = 'query Mine($id: ID!) { variant(id: $id) { product { name } } me { id email } }';
    const [one, other] = await Promise.all([newCustomer(shop), newCustomer(shop)]);
    for (const person of [one, one, other, other, one]) {
      const { data } = await person.raw(query, { id: variantId });
      expect(data.me.id).toBe(person.userId);
    }
    expect((await shopper.read(query, { id: variantId })).me).toBeNull();
  });
});
