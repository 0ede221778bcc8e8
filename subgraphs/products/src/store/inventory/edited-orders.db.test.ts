import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { openStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';

let desk: StoreDesk;
beforeAll(async () => {
  desk = await openStoreDesk();
}, 60_000);
afterAll(async () => {
  // Whatever a test did: levels are the sum of their movements, and promised pieces those of live holds.
  expect(await desk.wrongBooks()).toEqual([]);
  await desk.close();
});

const lineOf = (variantId: Id<'var'>, quantity: number) => ({ lineId: newId('oline'), productId: newId('prod'), variantId, quantity });

/** A paid order of so many pieces of a variant of which there are ten. */
async function paid(quantity: number) {
  const variantId = await desk.stocked(10);
  const orderId = newId('order');
  await desk.place(orderId, [{ variantId, quantity }]);
  await desk.meet('confirmed', orderId);
  const order = { orderId, customerId: newId('user'), editId: newId('edit') };
  return {
    orderId, variantId,
    /** Staff want to put more in. */
    ask: (pieces: number, version = 4, variant = variantId) => desk.hear('orders.order-edit-requested', orderId, { ...order, lines: [lineOf(variant, pieces)] }, undefined, version),
    edited: (removed: number, version = 5) =>
      desk.hear('orders.order-edited', orderId, { ...order, added: [], removed: removed > 0 ? [lineOf(variantId, removed)] : [], currency: 'EUR', totalMinor: '0', owedMinor: '0' }, undefined, version),
    refused: (pieces: number, version = 5) => desk.hear('orders.order-edit-refused', orderId, { ...order, released: [lineOf(variantId, pieces)], reason: 'ORDER_CHANGED' }, undefined, version),
    ship: (pieces: number) => desk.hear('orders.order-shipped', orderId, { ...order, trackingNumber: null, shipmentId: newId('ship'), lines: [lineOf(variantId, pieces)] }),
    answered: async () => (await desk.told(orderId)).map(({ name }) => name as string).filter((name) => name.startsWith('products.edit-')),
    books: async () => {
      const level = await desk.level(variantId);
      return [level?.onHand, level?.allocated, level?.reserved];
    },
  };
}

it('what staff put into a paid order is sold to it at once, beside what it has, and leaves with it', async () => {
  const order = await paid(2);
  await order.ask(3);
  expect([await order.books(), await order.answered()]).toEqual([[10, 5, 0], ['products.edit-stock-held']]);
  await order.edited(0);
  await order.ship(5);
  expect(await order.books()).toEqual([5, 0, 0]);
});

it('nothing is put in of what there is too little of', async () => {
  const order = await paid(8);
  await order.ask(3);
  expect([await order.books(), await order.answered()]).toEqual([[10, 8, 0], ['products.edit-stock-refused']]);
});

it('what staff take out can be sold again, and so can what was put in for an edit that was not done', async () => {
  const order = await paid(5);
  await order.edited(2);
  expect(await order.books()).toEqual([10, 3, 0]);
  await order.ask(4, 6);
  await order.refused(4, 7);
  expect(await order.books()).toEqual([10, 3, 0]);
});

it('an order that was called off gets nothing more', async () => {
  const order = await paid(5);
  await desk.meet('cancelled', order.orderId);
  await order.ask(1);
  expect([await order.books(), await order.answered()]).toEqual([[10, 0, 0], ['products.edit-stock-refused']]);
});

it('more of what all has left begins anew', async () => {
  const order = await paid(5);
  await order.ship(5);
  await order.ask(2);
  expect(await order.books()).toEqual([5, 2, 0]);
  await order.ship(2);
  expect(await order.books()).toEqual([3, 0, 0]);
});
