import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { createAsker } from '@storegraph/proof/clients/ask';
import { newCustomer, staff } from '@storegraph/proof/clients/people';
import type { Person } from '@storegraph/proof/clients/people';
import { ownVariant } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const shopper = createAsker(shop.url);
/** How often the gateway gave an answer that it had kept. */
const kept = async () => Number(/^storegraph_gateway_answers_total\{[^}]*outcome="kept"[^}]*\} (\d+)/m.exec(await (await fetch(`${shop.url}/metrics`)).text())?.[1] ?? 0);

describe('a page that many look at', () => {
  let manager: Person;
  let variantId: string;
  let before: { amount: string };
  const priceShown = async () => (await shopper.raw('query Seen($id: ID!) { variant(id: $id) { price { amount currency } product { name ratingSummary { average } } availability { status } } }', { id: variantId })).data.variant.price;
  const setPrice = async (amount: string) => expect((await manager.act('set-price', { variantId, price: { amount, currency: 'EUR' } })).userErrors).toEqual([]);

  beforeAll(async () => {
    manager = await staff(shop, 'CATALOGUE_MANAGER');
    variantId = (await ownVariant(shop, manager)).id;
    before = await priceShown();
  });
  afterAll(() => setPrice(before.amount));

  it('is given as it was kept, and shows a change of price within a second', async () => {
    const keptBefore = await kept();
    // Whoever logged in at this address has written, and looks past what is kept for a while.
    await eventually('an answer is kept', async () => (await priceShown()) && (await kept()) > keptBefore);
    for (const amount of ['7771.00', '7772.00', '7773.00']) {
      await setPrice(amount);
      const changedAt = performance.now();
      while ((await priceShown()).amount !== amount) {
        expect(performance.now() - changedAt).toBeLessThan(1_000);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
  });

  it.each<[string, string, string, (product: { category: { id: string; name: string }; brandDetails: { id: string; logoUrl: string | null } }) => readonly [input: object, before: unknown]]>([
    ['category', 'category { id name }', 'update-category', ({ category: { id: categoryId, name } }) => [{ categoryId, name: `${name} anew` }, name]],
    ['brand', 'brandDetails { id logoUrl }', 'update-brand', ({ brandDetails: { id: brandId, logoUrl } }) => [{ brandId, logoUrl: 'https://pictures.storegraph.example/anew.svg' }, logoUrl]],
  ])('shows what was changed of its %s within a second, too', async (_what, selection, mutation, changeOf) => {
    const seen = async () => (await shopper.raw(`query Seen($id: ID!) { variant(id: $id) { product { ${selection} } } }`, { id: variantId })).data.variant.product;
    const shownAtFirst = await seen();
    const keptBefore = await kept();
    await eventually('an answer is kept', async () => (await seen()) && (await kept()) > keptBefore);
    const [input, before] = changeOf(shownAtFirst);
    expect((await manager.act(mutation, input)).userErrors).toEqual([]);
    const changedAt = performance.now();
    while (JSON.stringify(await seen()) === JSON.stringify(shownAtFirst)) {
      expect(performance.now() - changedAt).toBeLessThan(1_000);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const field = 'name' in input ? 'name' : 'logoUrl';
    expect((await manager.act(mutation, { ...input, [field]: before })).userErrors).toEqual([]);
  });

  it('finds what was edited within two seconds, though searches are kept', async () => {
    const { product } = (await shopper.raw('query Found($id: ID!) { variant(id: $id) { product { id name } } }', { id: variantId })).data.variant;
    const found = async () => (await shopper.raw('query Found($query: String!) { searchProducts(query: $query) { edges { node { id name } } } }', { query: 'zyxwvutation' })).data.searchProducts.edges.length;
    const keptBefore = await kept();
    await eventually('an answer is kept', async () => (await found()) === 0 && (await kept()) > keptBefore);
    const rename = async (name: string) => expect((await manager.act('update-product', { productId: product.id, name })).userErrors).toEqual([]);
    await rename(`${product.name} Zyxwvutation`);
    const changedAt = performance.now();
    while ((await found()) === 0) {
      expect(performance.now() - changedAt).toBeLessThan(2_000);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await rename(product.name);
    await eventually('it is not found any more', async () => (await found()) === 0);
  });

  it('never shows one customer what is another’s, though both look at the same page', async () => {
    const query = 'query Mine($id: ID!) { variant(id: $id) { product { name } } me { id email } }';
    const [one, other] = await Promise.all([newCustomer(shop), newCustomer(shop)]);
    for (const person of [one, one, other, other, one]) {
      const { data } = await person.raw(query, { id: variantId });
      expect(data.me.id).toBe(person.userId);
    }
    expect((await shopper.raw(query, { id: variantId })).data.me).toBeNull();
  });
});
