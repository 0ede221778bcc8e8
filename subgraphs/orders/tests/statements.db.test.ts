import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isRegularWork } from '@storegraph/testkit/statements';
import { agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';

let desk: OrdersDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

/** The statements of some work, without what begins and ends transactions, and how many of these were kept. */
async function costOf(work: () => Promise<unknown>): Promise<{ statements: readonly string[]; commits: number }> {
  const all = await desk.postgres.during(work);
  const isFrame = (sql: string): boolean => /^(START TRANSACTION|COMMIT|BEGIN|SET TRANSACTION)/.test(sql);
  return { statements: all.filter((sql) => !isFrame(sql) && !isRegularWork(sql)), commits: all.filter((sql) => sql === 'COMMIT').length };
}

it('puts two things into a cart in as many statements as one', async () => {
  const adding = async (things: readonly ('lamp' | 'desk')[]) => {
    const { id } = await desk.cartWith({}, desk.customer);
    const lines = things.map((thing) => ({ variantId: desk.variantOf[thing], quantity: 1 }));
    return (await costOf(async () => expect((await desk.call('addToCart', { cartId: id, lines }, desk.customer)).refused).toEqual([]))).statements.length;
  };
  expect(await adding(['lamp', 'desk'])).toBe(await adding(['lamp']));
});

it('goes from cart to confirmed in 14 statements and 3 commits', async () => {
  const cart = await desk.cartWith({ lamp: 1, desk: 2 }, desk.customer);
  let id = '';
  const placing = await costOf(async () => {
    const { data } = await desk.ask<{ placeOrder: { order: { id: string } } }>('mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } } }', { input: agreeTo(cart) }, desk.customer);
    id = data!.placeOrder.order.id;
  });
  const holding = await costOf(async () => desk.heard(await desk.tell('products.stock-held', id, 1, { orderId: id })));
  const paying = await costOf(async () => desk.heard(await desk.tellPayment(id, 'captured', { version: 2 })));
  expect((await desk.order(id))?.status).toBe('CONFIRMED');
  const costs = [placing, holding, paying];
  expect(costs.map(({ commits }) => commits)).toEqual([1, 1, 1]);
  expect(costs.map(({ statements }) => statements.length)).toEqual([8, 3, 3]);
});
