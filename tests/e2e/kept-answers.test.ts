import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { createAsker } from '../shop/ask.ts';
import { newCustomer, staff } from '../shop/people.ts';
import type { Person } from '../shop/people.ts';
import { findVariant } from '../shop/shopping.ts';
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
    variantId = (await findVariant(manager, 1, 11)).id;
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
